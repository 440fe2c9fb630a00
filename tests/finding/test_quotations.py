from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.finding.quotations import find_quotations


def quoted(text):
    return [text[q.outer.start : q.outer.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ('"No," said the Malian envoy, "never."', ['"No,"', '"never."']),
        ("“No,” said the Malian envoy, “never.”", ["“No,”", "“never.”"]),
        ("« Non », a dit Bamako.", ["« Non »"]),
        ("„Nein“, sagte Wien.", ["„Nein“"]),
        ("''No deal,'' the Chadian side said.", ["''No deal,''"]),
        ("'We won't go,' the miners' leader said.", ["'We won't go,'"]),
        ("‘They can’t win,’ the Omani said.", ["‘They can’t win,’"]),
        ("The miners' strike and the ministers' talks of the '90s went on.", []),
        ("“Careless copy closes so,“ the Bolivian editor said.", ["“Careless copy closes so,“"]),
        ("“She told me ‘go home’ twice,” he said.", ["“She told me ‘go home’ twice,”"]),
        ("“This opens the paragraph and is never closed", ["“This opens the paragraph and is never closed"]),
        ("The Cuban said “this is left open in mid-line.", []),
        ('A pipe of 12" and a "smart" bomb', ['"smart"']),
    ],
)  # fmt: skip
def test_marks_are_paired_within_a_paragraph(text, outer):
    assert quoted(text) == outer


def test_a_quotation_runs_on_over_paragraphs():
    found = find_quotations("He said: “One.\n\n“Two.\n\n“Three.” Then he left.")
    assert [q.continues for q in found] == [True, True, False]


def test_the_inner_span_leaves_the_marks_out():
    text = "Quito called it “a new era” in 2003."
    (found,) = find_quotations(text)
    assert text[found.inner.start : found.inner.end] == "a new era"


@given(st.text(alphabet="ab ,.\n\"“”„«»‘’'`😀"))
def test_quotations_are_in_order_disjoint_and_hold_their_words(text):
    found = find_quotations(text)
    assert all(0 <= q.outer.start < q.inner.start <= q.inner.end <= q.outer.end for q in found)
    assert all(q.outer.end <= len(text) and "\n" not in text[slice(*q.outer)] for q in found)
    assert all(a.outer.end <= b.outer.start for a, b in pairwise(found))
