"""A bit for each name tells of most others that they are not filed."""

from communique.knowledge.marks import marked, may_be_filed

NAMES = ("gao", "san josé", "n djamena")


def test_what_was_marked_may_be_filed() -> None:
    marks = marked(NAMES)
    assert all(may_be_filed(name, marks) for name in NAMES)


def test_most_other_names_are_not() -> None:
    marks = marked(NAMES)
    assert not any(may_be_filed(f"{name} {n}", marks) for name in NAMES for n in range(100))
