"""`python -m bot` is `blockhours`; so a process starts others like itself."""

from bot.cli import main

if __name__ == "__main__":
    main()
