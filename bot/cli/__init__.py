"""The command line: `blockhours`."""
