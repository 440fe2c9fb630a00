"""communique reads news reports on international politics and writes a cited record of them."""

__version__ = "0.1.0"
