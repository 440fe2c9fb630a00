"""A user's tables are laid over the bundled ones, and only within `laid_over`."""

from communique.codebook.contexts import context_table
from communique.codebook.events import event_table
from communique.codebook.own import laid_over
from communique.codebook.plover import categories, contexts, event_scale
from communique.model.world import CodebookFile

OWN = (
    CodebookFile(
        name="contexts.toml", text='[prices]\nwords = "bread"\n[health]\nwords = "nostrum"\n'
    ),
    CodebookFile(
        name="events.toml",
        text='[[frame]]\nevent = "VIGIL"\nnouns = "vigil"\n'
        '[[frame]]\nevent = "AID"\nverbs = "applaud"\n',
    ),
    CodebookFile(
        name="plover.toml",
        text="[categories.VIGIL]\nquad = 4\nscore = -4\nneeds_recipient = false\nmodes = {}\n"
        "[categories.SUPPORT]\nquad = 1\nscore = 1\nneeds_recipient = true\nmodes = {}\n",
    ),
)


def test_a_category_of_ones_own_counts_beside_plovers():
    with laid_over(OWN):
        assert {"VIGIL", "AID"} < categories().keys()
        assert (categories()["VIGIL"].quad, event_scale("VIGIL", None)) == (4, -4.0)
    assert "VIGIL" not in categories()


def test_a_category_of_the_same_name_is_replaced_with_its_words():
    with laid_over(OWN):
        assert categories()["SUPPORT"].score == 1.0
        assert "endorse" not in event_table().by_verb
    assert categories()["SUPPORT"].score == 5.0
    assert event_table().by_verb["endorse"][0].event == "SUPPORT"


def test_ones_own_frames_stand_before_ours():
    before = event_table().by_noun["vigil"][0].event
    with laid_over(OWN):
        events = [frame.event for frame in event_table().by_noun["vigil"]]
        assert (events[0], before in events) == ("VIGIL", True)
        assert event_table().by_verb["applaud"][0].event == "AID"


def test_contexts_are_added_and_replaced():
    with laid_over(OWN):
        assert {"prices", "military"} < contexts()
        assert {reason.context for reason in context_table().by_word["bread"]} >= {"prices"}
        assert "vaccine" not in context_table().by_word
    assert "prices" not in contexts()
    assert "vaccine" in context_table().by_word
