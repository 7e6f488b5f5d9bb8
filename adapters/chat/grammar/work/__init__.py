"""The log and the fix: which words of a sentence are the client, the time and the note."""
