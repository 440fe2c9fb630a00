"""`python -m communique`."""

from communique.cli import main

# Worker processes import this module anew (spawn) and must not run the command again.
if __name__ == "__main__":
    main()
