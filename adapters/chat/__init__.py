"""What all chats share: text to command, result to neutral reply, sentences."""
