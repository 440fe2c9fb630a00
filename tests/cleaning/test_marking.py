import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.cleaning.marking import mark_furniture
from communique.model.text import Facts
from tests.cleaning.reports import MORE, PROSE, cleaned, pieces, prose


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Share on Facebook", "share_bar"),
        ("Tweet | Email | WhatsApp 14", "share_bar"),
        ("Sign up for our weekly letter from the Andes", "newsletter_prompt"),
        ("Get the latest news delivered to your inbox", "newsletter_prompt"),
        ("Read more: Fishermen protest in Guayaquil", "related_stories"),
        ("© 2004 The Andean Herald. All rights reserved.", "boilerplate"),
        ("We use cookies to improve this site.", "boilerplate"),
        ("%d bloggers have liked it", "boilerplate"),
        ("Correction: an earlier version misspelt the name of the river.", "correction"),
        ("Photo: Andina", "caption"),
        ("The bridge at Macará in this undated file photo", "caption"),
        ("President Alan García (L) greets Rafael Correa at the palace.", "caption"),
        ("Soldiers near the river Cenepa, January 27, 1995.", "caption"),
        ("Soldiers near the river Cenepa, January 27, 1995 (AP Photo/Martin Mejia)", "caption"),
        ("Soldiers stand guard near the river [Reuters]", "caption"),
        ("What the Two Sides Want", "heading"),
        ("A LONG QUARREL OVER A RIVER", "heading"),
        ("An old quarrel", "heading"),
    ],
)
def test_a_line_between_paragraphs(line, reason, knowledge):
    report = cleaned(f"{PROSE}\n\n{line}\n\n{MORE}\n", knowledge)
    assert pieces(report) == [(reason, line)]
    assert prose(report) == f"{PROSE} {MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "The treaty had been signed in Rio de Janeiro on January 29, 1942.",
        "Nobody knows who fired first, he added.",
        "“We want peace”",
        "The first point reads:",
        "Share prices in Lima fell after the talks were put off.",
        "Comments by the president angered the army on Sunday.",
        "Related talks on fishing will begin in June, the ministry said.",
        "Sign language interpreters walked out of the hall in protest.",
        "Correspondents were kept out of the valley by both armies.",
    ],
)
def test_prose_is_not_furniture(line, knowledge):
    assert pieces(cleaned(f"{PROSE}\n\n{line}\n\n{MORE}\n", knowledge)) == []


def test_headline_byline_and_dateline_stand_above_the_prose(knowledge):
    text = f"Peru, Ecuador name border commission\n\nBy Ana Kovac\n\nQUITO, March 3 (Reuters) - {PROSE}\n"
    report = cleaned(text, knowledge)
    assert pieces(report) == [
        ("headline", "Peru, Ecuador name border commission"),
        ("byline", "By Ana Kovac"),
        ("dateline", "QUITO, March 3 (Reuters) - "),
    ]
    assert (report.title, report.byline) == ("Peru, Ecuador name border commission", "Ana Kovac")
    assert report.origin == "Reuters"


def test_a_known_title_is_found_at_the_head_of_a_row_without_line_breaks(knowledge):
    title = "Border commission named in Quito | Andean Herald"
    text = f"Fri 3 Mar 2006 Border commission named in Quito. {PROSE} --Reuters"
    report = cleaned(text, knowledge, metadata=Facts(title=title))
    assert pieces(report) == [
        ("dateline", "Fri 3 Mar 2006 "),
        ("headline", "Border commission named in Quito"),
        ("byline", "--Reuters"),
    ]
    assert report.origin == "Reuters"


def test_a_first_sentence_that_begins_like_the_title_is_prose(knowledge):
    report = cleaned(f"Border talks begin in Quito, officials said. {MORE}", knowledge,
                     metadata=Facts(title="Border talks begin in Quito"))  # fmt: skip
    assert pieces(report, "headline") == []


def test_comments_and_form_end_the_report(knowledge):
    text = (
        f"{PROSE}\n\n{MORE}\n\n2 Comments\n\nmarta77 says:\n"
        "The army should never have left the valley, and everybody knows it.\n\n"
        "Leave a Reply\n\nYour name\nSubmit now or never\n"
    )
    report = cleaned(text, knowledge)
    assert prose(report) == f"{PROSE} {MORE}"
    assert {reason for reason, _ in pieces(report)} == {"reader_comment", "comment_form"}


def test_numbered_comments_after_a_prompt_are_no_part_of_the_report(knowledge):
    text = (
        f"{PROSE}\n\n{MORE}\n\nEnter your email address to get new posts.\n\n"
        "  1. Why does nobody ask the people in the valley? They have lived there for years.\n\n"
        "  2. Because nobody in Lima cares.\n\nLeave a Reply\n"
    )
    report = cleaned(text, knowledge)
    assert prose(report) == f"{PROSE} {MORE}"
    assert len(pieces(report, "reader_comment")) == 2


def test_numbered_points_of_a_plan_stay_in_the_report(knowledge):
    points = "1. Both armies withdraw ten kilometres.\n2. The commission marks the border.\n"
    text = f"{PROSE} {MORE}\n\nThe plan has two points:\n\n{points}\nLeave a comment\n"
    report = cleaned(text, knowledge)
    assert pieces(report) == [("comment_form", "Leave a comment")]


def test_a_prompt_in_the_middle_does_not_end_the_report(knowledge):
    text = f"{PROSE}\n\nSign up for our letter\n\n{MORE}\n\nShare this article\n\n{PROSE}\n"
    assert prose(cleaned(text, knowledge)) == f"{PROSE} {MORE} {PROSE}"


def test_signed_comments_without_a_heading(knowledge):
    text = (
        f"{PROSE}\n\n{MORE}\n\nPaco M. says:\nMay 6, 2003 at 4:10 pm\n"
        "Both presidents only think of their elections, as they always did before.\n"
    )
    assert prose(cleaned(text, knowledge)) == f"{PROSE} {MORE}"


def test_titles_under_related_and_at_the_end_are_other_stories(knowledge):
    text = (
        f"{PROSE}\n\nRelated stories\n- Fishermen protest in Guayaquil\n- Rains close the pass\n\n"
        f"{MORE}\n\nCopper price falls again\nWho will govern Bolivia\nA poet dies in Cuzco\n"
    )
    report = cleaned(text, knowledge)
    assert len(pieces(report, "related_stories")) == 6
    assert prose(report).strip("- ").startswith(PROSE)


def test_wrapped_lines_make_one_paragraph(knowledge):
    text = (
        "The foreign ministers of Peru and Ecuador met in Quito on\n"
        "Friday to discuss the border. They agreed to send a joint\n"
        "commission to the upper valley before the rains begin, and\n"
        "to meet again\nin Lima in May.\n\nThe talks had been frank, both governments said later.\n"
    )
    assert pieces(cleaned(text, knowledge)) == []


_WORDS = st.sampled_from(
    ["Lima", "\n", "\r\n", "\n\n", "Share", "Comments", "2 Comments", "1. ", "Related", "(Reuters)",
     "QUITO,", "May 6, 2003", " - ", ".", "?", "They signed the treaty", "Leave a Reply", "🕊", "\u202e",
     "\x0b", "\u2028", "\U0001d54f", "said", "[", "]", "(L)", "By Ana", "--AP", "Source:", "é"]
)  # fmt: skip


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(_WORDS | st.text(max_size=8), max_size=40), title=st.none() | _WORDS)
def test_furniture_lies_inside_the_text_in_order_and_apart(words, title, knowledge):
    text = " ".join(words)
    position = 0
    for piece in mark_furniture(text, title, knowledge).furniture:
        assert position <= piece.start < piece.end <= len(text)
        position = piece.end


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(min_size=1).filter(lambda text: any(map(str.isalpha, text))))
def test_plain_text_is_never_altered(text, knowledge):
    assert cleaned(text, knowledge).text == text


def test_an_escaped_line_break_ends_a_paragraph(knowledge):
    report = cleaned(f"Rivers and rights \\n {PROSE} \\n {MORE}", knowledge)
    assert pieces(report) == [
        ("headline", "Rivers and rights"),
        ("boilerplate", "\\n"),
        ("boilerplate", "\\n"),
    ]
    assert prose(report) == f"{PROSE} {MORE}"


def test_a_backslash_inside_a_word_is_the_words_own(knowledge):
    assert pieces(cleaned(f"{PROSE} The files lay in C:\\new and D:\\names.", knowledge)) == []


@pytest.mark.parametrize(
    "bar", ["Print Tweet Views 1204 ", "Share Tweet ", "Get short URL 12 140 ", "Email Print 3 "]
)
def test_a_share_bar_that_runs_into_the_first_paragraph(bar, knowledge):
    report = cleaned(f"{bar}{PROSE}", knowledge)
    assert pieces(report) == [("share_bar", bar)]
    assert prose(report) == PROSE


@pytest.mark.parametrize(
    "sentence",
    [
        "Print workers in Lima and Quito walked out of their plants on Friday.",
        "Facebook and Twitter were shut down in Uganda before the vote.",
    ],
)
def test_no_word_of_the_prose_is_taken_for_a_share_bar(sentence, knowledge):
    assert prose(cleaned(f"{sentence} {MORE}", knowledge)) == f"{sentence} {MORE}"


def test_a_count_is_no_number_of_the_prose(knowledge):
    report = cleaned(f"Print Tweet Views 12 400 miners walked out on Friday. {MORE}", knowledge)
    assert pieces(report) == [("share_bar", "Print Tweet Views 12 ")]


@pytest.mark.parametrize(
    ("keywords", "rest"),
    [
        ("Tags Peru Lima mining strike ", "A court in Cusco freed two leaders of the strike."),
        ("Tags: Ecuador War On Terror Quito ", "At least nine men were held in Guayaquil."),
        ("Keywords Chile mining protest. ", "Miners marched through Calama on Sunday."),
    ],
)
def test_keywords_that_run_into_a_paragraph(keywords, rest, knowledge):
    report = cleaned(f"{PROSE} {keywords}{rest}\n\n{MORE}\n", knowledge)
    assert [(r, line.strip()) for r, line in pieces(report)] == [
        ("related_stories", keywords.strip())
    ]
    assert prose(report).split() == f"{PROSE} {rest} {MORE}".split()


def test_keywords_with_no_end_in_sight_stay(knowledge):
    text = f"{PROSE} Tags Peru Lima miners blocked the road to the harbour on Sunday.\n\n{MORE}\n"
    assert pieces(cleaned(text, knowledge)) == []


@pytest.mark.parametrize("head", ["LIMA (Reuters) - ", "LA PAZ (AFP) "])
def test_a_second_dateline_inside_a_paragraph(head, knowledge):
    report = cleaned(f"{PROSE} {head}{MORE}\n", knowledge)
    assert [(reason, line.strip()) for reason, line in pieces(report)] == [
        ("dateline", head.strip())
    ]
    assert prose(report).split() == f"{PROSE} {MORE}".split()


def test_capitals_before_a_bracket_are_no_dateline(knowledge):
    assert pieces(cleaned(f"{PROSE} UNASUR (the union) Peru left. {MORE}\n", knowledge)) == []
