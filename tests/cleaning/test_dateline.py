import pytest

from communique.cleaning.dateline import find_dateline
from communique.model.text import Span


@pytest.mark.parametrize(
    ("head", "place", "agency", "published"),
    [
        ("NAIROBI, March 3 (Reuters) — ", "NAIROBI", "Reuters", None),
        ("LA PAZ, Bolivia (AP) -- ", "LA PAZ, Bolivia", "AP", None),
        ("Beijing (Xinhua) - ", "Beijing", "Xinhua", None),
        ("MOSCOW, Nov. 3, 2004 (Xinhua) -- ", "MOSCOW", "Xinhua", "2004-11-03"),
        ("May 6, 2009 (XYZ) – ", None, "XYZ", "2009-05-06"),
        ("(Reuters) - ", None, "Reuters", None),
        ("LONDON — ", "LONDON", None, None),
        ("MANILA: ", "MANILA", None, None),
        ("Kabul, 5 May 2009 - ", "Kabul", None, "2009-05-05"),
        ("Geneva, Switzerland – ", "Geneva, Switzerland", None, None),
        ("VIENNA/TEHRAN (Reuters) - ", "VIENNA/TEHRAN", "Reuters", None),
        ("Andina/via EFELIMA (Reuters) - ", "Andina/via EFELIMA", "Reuters", None),
        ("BELGRADE ", "BELGRADE", None, None),
        ("Tue 05 Jul 2016 ", None, None, "2016-07-05"),
        ("AFP Friday 5 Jun 2009 ", None, "AFP", "2009-06-05"),
        ("Reuters Sunday 7 June 2009 ", None, "Reuters", "2009-06-07"),
        ("07.07.2015 ", None, None, "2015-07-07"),
        ("Published February 18 2015 ", None, None, "2015-02-18"),
        ("Last updated: 12 May 2016 10:30 GMT | TUNIS — ", "TUNIS", None, "2016-05-12"),
    ],
)
def test_datelines(head, place, agency, published, knowledge):
    text = f"{head}Delegates agreed on a text."
    found = find_dateline(text, Span(0, len(text)), knowledge)
    assert found is not None
    assert text[: found.span.end] == head
    outlet = knowledge.outlet(agency) if agency else None
    assert found.agency == (outlet.name if outlet else agency)
    assert (found.place, found.published) == (place, published)


@pytest.mark.parametrize(
    "opening", ["Eleven miners", "A strike", "At least six ships", "After a vote"]
)
def test_an_agency_right_before_the_first_sentence(opening, knowledge):
    text = f"AFP {opening} stopped the port of Mombasa."
    found = find_dateline(text, Span(0, len(text)), knowledge)
    assert found is not None
    assert (text[: found.span.end], found.agency) == ("AFP ", "Agence France-Presse")


@pytest.mark.parametrize(
    "text",
    [
        "AFP reporters saw ten tanks.",
        "Reuters Foundation gave prizes to six writers.",
        "June 5, 2001, was the day on which the talks ended.",
        "March 3, 2011 saw the first marches in Benghazi.",
        "On March 3 2011 Benghazi fell.",
        "BREAKING: Chile recalls its ambassador.",
        "EXCLUSIVE — Chile recalls its ambassador.",
        "Chile — which denies the claim — recalled its ambassador.",
        "Lagos (APC) — the party's governor — resigned on Monday.",
        "The talks - held in Geneva - failed.",
        "President Mandela: we will sign tomorrow.",
        "NATO said on Monday that it would send ships.",
    ],
)
def test_prose_that_only_looks_like_a_dateline(text, knowledge):
    assert find_dateline(text, Span(0, len(text)), knowledge) is None
