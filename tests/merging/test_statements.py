from communique.merging.statements import merge_statements
from communique.model.ids import RecordId
from tests.merging.build import paper, person

MINISTER = person("UGA", "Ruhakana Rugunda")
OTHER = person("UGA", "Okello Oryem")
WORDS = "the army will leave the gold fields before the rains begin"
FIRST = paper(f"The minister said {WORDS}.", "Kampala Mail", "2003-04-28")
SECOND = paper(
    f"Asked about Ituri, he repeated: {WORDS} next month. We will see.", "Nile Record", "2003-04-30"
)


def test_the_same_words_of_one_speaker_are_one_statement():
    told = FIRST.says(WORDS, MINISTER)
    again = SECOND.says(f"{WORDS} next month", MINISTER)
    merged = merge_statements([again, told])
    (record,) = merged.records
    assert record.id == RecordId(told.id)
    assert [cite.report for cite in record.evidence] == [FIRST.id, SECOND.id]
    assert merged.voices == {told.id: told.id, again.id: told.id}
    (edge,) = merged.edges
    assert {edge.left, edge.right} == {told.id, again.id}


def test_another_speaker_makes_another_statement():
    merged = merge_statements([FIRST.says(WORDS, MINISTER), SECOND.says(WORDS, OTHER)])
    assert len(merged.records) == 2


def test_what_nobody_is_named_for_stays_apart():
    assert len(merge_statements([FIRST.says(WORDS, None), SECOND.says(WORDS, None)]).records) == 2


def test_a_phrase_that_anybody_says_twice_is_not_enough():
    first = paper("We will see, the minister said.", "Kampala Mail")
    told = [first.says("We will see", MINISTER), SECOND.says("We will see", MINISTER)]
    assert len(merge_statements(told).records) == 2


def test_other_words_of_one_speaker_are_another_statement():
    told = [
        FIRST.says(WORDS, MINISTER),
        SECOND.says("Asked about Ituri, he repeated: the army", MINISTER),
    ]
    assert len(merge_statements(told).records) == 2
