"""The tables speak PLOVER: no code outside the codebook, no category without words."""

from dataclasses import fields

from communique.codebook.events import Frame, event_table
from communique.codebook.instruments import instrument_table
from communique.codebook.plover import auxiliary_modes, categories, event_scale
from communique.codebook.tables import read_table

FRAMES = read_table("events")["frame"]


def test_frames_use_the_codebooks_categories_and_modes():
    for frame in FRAMES:
        assert frame["event"] in categories()
        mode = frame.get("mode")
        assert mode is None or mode in categories()[frame["event"]].modes, (frame["event"], mode)


def test_every_category_has_words():
    assert {frame["event"] for frame in FRAMES} == set(categories())


def test_frames_have_no_unknown_keys_and_no_empty_word_lists():
    known = {field.name for field in fields(Frame)}
    for frame in FRAMES:
        assert frame.keys() <= known
        assert frame.get("verbs", frame.get("nouns", "")).strip()


def test_no_list_names_a_word_twice():
    classes = read_table("events")["classes"].values()
    lists = [row.split() for frame in FRAMES for row in frame.values() if isinstance(row, str)]
    for words in (*lists, *(row.split() for row in classes)):
        assert len(words) == len(set(words)), words


def test_no_verb_stands_where_an_earlier_frame_takes_it():
    for frame in FRAMES:
        for verb in frame.get("verbs", "").split():
            plain = [f for f in event_table().by_verb[verb] if _is_unconditional(f)]
            assert len(plain) <= 1, (verb, [f.event for f in plain])
            assert event_table().by_verb[verb][-1] in plain or not plain, verb


def _is_unconditional(frame: Frame) -> bool:
    """Whether a frame holds of all subjects and objects, so that none behind it is ever read."""
    open_fields = {"event", "mode", "verbs", "nouns", "to", "actor_to", "noun_to", "noun_with"}
    told = (getattr(frame, f.name) for f in fields(Frame) if f.name not in open_fields)
    return not any(told)


def test_a_narrow_frame_stands_before_a_wide_one():
    events = [frame.event for frame in event_table().by_verb["withdraw_from"]]
    assert events == ["SANCTION", "SANCTION", "RETREAT", "REJECT"]


def test_a_modes_score_replaces_its_categorys():
    assert event_scale("CONSULT", None) == 2.5
    assert event_scale("CONSULT", "visit") == 4
    assert auxiliary_modes() == ("historical", "future", "hypothetical", "negation")


def test_stages_are_told_by_verbs():
    stages = instrument_table().stage_of
    assert (stages["ratify"], stages["take_effect"]) == ("ratified", "in_force")
