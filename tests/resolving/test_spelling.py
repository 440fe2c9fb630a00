"""Misspellings that are read as a listed phrase, and words that are left alone."""

import pytest

from communique.resolving.spelling import Spelling

SPELLING = Spelling(("foreign minister", "vice minister", "police officer", "prime minister"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("foriegn minister", "foreign minister"),
        ("foreign ministre", "foreign minister"),
        ("polcie officer", "police officer"),
        ("police oficer", "police officer"),
    ],
)
def test_one_edit_in_a_long_word_is_read(written: str, meant: str):
    assert SPELLING.meant(tuple(written.split())) == meant


@pytest.mark.parametrize(
    "written",
    ["nice minister", "primo minister", "ministre", "foriegn ministre", "police minister"],
)
def test_what_may_be_meant_as_written_is_left(written: str):
    assert SPELLING.meant(tuple(written.split())) is None
