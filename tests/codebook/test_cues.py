import pytest

from communique.codebook.cues import cue_words


@pytest.mark.parametrize(
    ("lemma", "frame", "type_"),
    [
        ("say", "clause", "statement"),
        ("urge", "hearer_infinitive", "statement"),
        ("accuse", "charge", "statement"),
        ("hope", "infinitive", "thought"),
        ("seem", "raising", "impersonal"),
    ],
)
def test_a_verb_has_its_constructions(lemma, frame, type_):
    entry = cue_words().verb(lemma)
    assert entry is not None
    assert entry.frames[frame] == type_


def test_slips_of_the_lemmatiser_are_mended():
    assert cue_words().verb("hop") is cue_words().verb("hope")


def test_a_verb_that_reports_nothing_is_no_cue():
    assert cue_words().verb("sink") is None


def test_every_verb_of_the_table_reports_in_some_construction():
    verbs = cue_words().verbs.values()
    assert all(entry.frames or entry.prepositions for entry in verbs)
