"""Two spellings of one name come to one key: "the U.S.'s", "US" and "u.s." are all "us"."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

# Letters that Unicode does not take apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"}
)
# Letters for which agencies without them write two.
_TWO_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue",
     "Ø": "Oe", "Å": "Aa", "Đ": "Dj"}
)  # fmt: skip
_MARKS = "'’‘ʼʻʽ`´′"
_APOSTROPHES = frozenset(_MARKS)
_POSSESSIVE = re.compile(rf"(?<=\w[{_MARKS}])s$|(?<=\.[{_MARKS}])s$", re.IGNORECASE)
_DROPPED = str.maketrans("", "", _MARKS + '."“”„«»()[]')
_SPACED = re.compile(r"[\s,/_‐‑‒–—−-]+")
_CACHED = 8192  # a name is looked up among people, places and outlets, one after the other
_LONGEST_CAPITALS_ONLY = 3  # British style writes Nato and Unesco, but never Un or Us


@lru_cache(_CACHED)
def name_key(name: str) -> str:
    """The form under which a name is filed: no case, accents, dots, article or possessive.

    Hyphens and blanks are one ("Guinea-Bissau", "Guinea Bissau"); "&" is "and".
    """
    if name.isascii() and name.replace(" ", "").isalpha():  # plain words, as most looked up
        key = name.lower()
        return " ".join(key.split()).removeprefix("the ") if " " in key else key
    bare = name.strip().replace("&", " and ")
    if not _APOSTROPHES.isdisjoint(bare):
        bare = _POSSESSIVE.sub("", bare)
    plain = bare.translate(_DROPPED).casefold()
    if (
        not plain.isascii()
    ):  # most names have no accents to take off, and are looked up by the thousand
        apart = normalize("NFKD", plain).translate(_LETTERS)
        plain = "".join(c for c in apart if not combining(c))
    return _SPACED.sub(" ", plain).strip().removeprefix("the ")


def spelled_out(name: str) -> str:
    """A name as agencies write it that lack its letters: "Schroeder" of Schröder, "Tudjman" of Tuđman."""
    return name.translate(_TWO_LETTERS)


def is_written_as_acronym(name: str) -> bool:
    """Whether the capitals allow an acronym: "US" and "Nato" do, "us", "Who" and "MPs" do not."""
    letters = [c for c in name.removesuffix("'s").removesuffix("’s") if c.isalpha()]
    if letters[-1:] == ["s"] and all(c.isupper() for c in letters[:-1]):
        return False  # "MPs", "NGOs": a plural
    if len(letters) > _LONGEST_CAPITALS_ONLY:
        return letters[0].isupper()
    return sum(c.isupper() or c.isdigit() for c in name) > 1  # "G8" is one, too
