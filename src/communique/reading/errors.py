"""What can be wrong with an input; the message is the reason that the user reads."""


class UnreadableError(Exception):
    """An input, or the rest of it, cannot be read; `str()` is the reason in one line."""
