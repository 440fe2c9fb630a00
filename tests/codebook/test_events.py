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


def test_a_narrow_frame_stands_before_a_wide_one():
    events = [frame.event for frame in event_table().by_verb["withdraw_from"]]
    assert events == ["SANCTION", "RETREAT", "REJECT"]


def test_a_modes_score_replaces_its_categorys():
    assert event_scale("CONSULT", None) == 2.5
    assert event_scale("CONSULT", "visit") == 4
    assert auxiliary_modes() == ("historical", "future", "hypothetical", "negation")


def test_stages_are_told_by_verbs():
    stages = instrument_table().stage_of
    assert (stages["ratify"], stages["take_effect"]) == ("ratified", "in_force")
