busy = Gerade ist zu viel los, und es wurde nichts gebucht oder geändert. Bitte versuchen Sie es gleich noch einmal.
failed = Entschuldigung, bei mir ist etwas schiefgegangen. Falls es wieder passiert, nennen Sie Ihrer Leitung bitte diese Nummer: { $id }
