busy = I’m busy right now, and nothing was logged or changed. Please try again in a moment.
failed = Sorry, something went wrong on my side. If it happens again, please give your manager this number: { $id }
