import pytest

from communique.finding.attributions import find_attributions, spans_of
from communique.model.text import Furniture
from tests.build import make_report

pytestmark = pytest.mark.model


@pytest.fixture
def read(analyser):
    """(source, cue, content fragments) of each attribution in a text."""

    def find(text, *furniture):
        analysis = analyser.analyse(make_report(text, *furniture))

        def words(tokens):
            return [analysis.report.exact(span) for span in spans_of(analysis, tokens)]

        return [
            (
                " ".join(words(one.source)),
                analysis.text(one.cue[0], one.cue[-1] + 1),
                words(one.content),
            )
            for one in find_attributions(analysis)
        ]

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru's foreign minister said on Tuesday that the border talks had failed.",
            ("Peru's foreign minister", "said", ["that the border talks had failed"]),
        ),
        (
            "The border talks had failed, the Peruvian envoy told reporters in Lima.",
            ("the Peruvian envoy", "told", ["The border talks had failed"]),
        ),
        (
            "The Latvian bridge, officials said, will open in May.",
            ("officials", "said", ["The Latvian bridge", "will open in May"]),
        ),
        (
            "According to the Finnish defence ministry, two jets crossed the line.",
            ("the Finnish defence ministry", "According to", ["two jets crossed the line"]),
        ),
        (
            "The two jets, as the Finnish ministry put it, crossed the line.",
            ("the Finnish ministry", "put", ["The two jets", "crossed the line"]),
        ),
        (
            "Norway urged Iceland to join the pact.",
            ("Norway", "urged", ["Iceland to join the pact"]),
        ),
        (
            "Norway called for an end to the blockade of the port.",
            ("Norway", "called", ["an end to the blockade of the port"]),
        ),
        (
            "Kenya accused Uganda of arming the rebels.",
            ("Kenya", "accused", ["Uganda of arming the rebels"]),
        ),
        (
            "Critics called the Gabonese vote a farce.",
            ("Critics", "called", ["the Gabonese vote a farce"]),
        ),
        (
            "The rebels' claim that they held the airport could not be checked.",
            ("The rebels", "claim", ["that they held the airport"]),
        ),
        (
            "In the Danish minister's view, the sanctions have failed.",
            ("the Danish minister", "view", ["the sanctions have failed"]),
        ),
        (
            "The Ghanaian president, who warned that war was near, left for Accra.",
            ("The Ghanaian president, who", "warned", ["that war was near"]),
        ),
        ("Thailand hopes to host the summit.", ("Thailand", "hopes", ["to host the summit"])),
        (
            "It was reported that the general had fled the capital.",
            ("", "was reported", ["that the general had fled the capital"]),
        ),
    ],
)
def test_a_cue_gives_source_and_content(read, text, expected):
    assert expected in read(text)


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Lima praised the accord, adding that trade would double.", "Lima", "adding"),
        ("The Swiss said the crew were safe but added that two were ill.", "The Swiss", "added"),
        ("Chile's president said the treaty was dead, vowing to close the border.", "Chile's president", "vowing"),
        ("Belgrade sent a letter saying that the border was shut.", "a letter", "saying"),
        ("Delhi began by warning that the river was rising.", "Delhi", "warning"),
    ],
)  # fmt: skip
def test_a_cue_without_a_subject_has_that_of_its_governor(read, text, source, cue):
    assert (source, cue) in [found[:2] for found in read(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            '"We will not sign," said the Ecuadorean envoy, Ana Torres. "Not this year."',
            ['"We will not sign,"', '"Not this year."'],
        ),
        (
            "“We will not sign,” the envoy said, “until the troops leave.”",
            ["“We will not sign,”", "“until the troops leave.”"],
        ),
        (
            "“They came at night. Nobody slept. Who sent them?” the Nepali farmer asked.",
            ["“They came at night. Nobody slept. Who sent them?”"],
        ),
        (
            "The Fijian leader said: “We are one people.\n\n“We will vote in May.”",
            ["“We are one people", "“We will vote in May.”"],
        ),
        (
            "“We want peace,” the elder said.\n\n“We will vote in May.”\n\nThe road was shut.",
            ["“We want peace,”", "“We will vote in May.”"],
        ),
    ],
)
def test_a_quotation_is_closed_over_its_marks_and_halves(read, text, content):
    assert [found[2] for found in read(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Oslo may announce new sanctions next week.",
        "The paper was headed “A New Dawn” and sold well in Tunis.",
        "So-called “safe zones” were set up near the Sudanese border.",
        "You know that the road to Kabul is long.",
        "The navy sank two boats off Aden.",
    ],
)
def test_what_nobody_said_is_no_attribution(read, text):
    assert read(text) == []


def test_a_cue_inside_the_marks_is_not_the_outer_speakers(read):
    found = read("“I think Oslo will sign, and I hope it does,” the Icelandic premier said.")
    assert [(source, cue) for source, cue, _ in found] == [("the Icelandic premier", "said")]


def test_speakers_take_turns_in_an_interview(read):
    found = read("LAMBERT: We agreed on nothing yet.\nREPORTER: When will you meet again?")
    assert [(source, cue) for source, cue, _ in found] == [("LAMBERT", ":"), ("REPORTER", ":")]


def test_a_single_label_with_a_colon_is_no_speaker(read):
    assert read("NOTE: The road to Herat was shut in 2008.") == []


def test_headlines_are_not_read(read):
    text = "Premier says war is over\n\nTroops left Juba in 2013."
    assert read(text, Furniture(0, text.index("\n"), "headline")) == []


@pytest.mark.parametrize(
    "text",
    [
        "“The border stays shut.” — Jean Ping",
        "“The border stays shut.”\n\n- Jean Ping, Libreville",
    ],
)
def test_a_signed_quotation_is_its_signers(read, text):
    ((source, cue, content),) = read(text)
    assert source.startswith("Jean Ping")
    assert cue in ("—", "-")
    assert content == ["“The border stays shut.”"]


@pytest.mark.parametrize(
    "text",
    [
        "“The border stays shut.” — and so it did for nine weeks.",
        "The minister called it a “day of peace” — Jean Ping did not.",
    ],
)
def test_a_dash_behind_marks_is_not_always_a_signature(read, text):
    assert all(cue != "—" for _, cue, _ in read(text))
