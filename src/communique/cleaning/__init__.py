"""Raw report to report: the text is fixed for good, furniture is marked, outer facts are gathered."""

from communique.cleaning.clean import MAX_CHARACTERS, clean

__all__ = ["MAX_CHARACTERS", "clean"]
