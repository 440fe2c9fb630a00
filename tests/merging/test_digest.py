from dataclasses import replace

from communique.merging import digest
from communique.model.text import Furniture
from tests.build import make_report

PROSE = "Peruvian negotiators reached a maritime settlement with their Chilean colleagues in Lima."
COMMENT = "Penguins everywhere would agree with me on haddock prices."


def terms(report):
    return dict(digest(report).terms)


def test_furniture_has_no_part_in_it():
    text = f"{PROSE}\n{COMMENT}"
    marked = make_report(text, Furniture(len(PROSE) + 1, len(text), "reader_comment"))
    assert digest(marked).shingles == digest(make_report(PROSE)).shingles
    assert "haddock" not in terms(marked)
    assert "haddock" in terms(make_report(text))


def test_a_title_counts_for_more_than_a_word_of_the_body():
    report = make_report(PROSE)
    assert terms(report)["maritim"] == 1
    assert terms(replace(report, title="Maritime row ends"))["maritim"] == 3


def test_the_sample_is_of_the_runs_and_no_larger():
    found = digest(make_report(" ".join(f"word{n}" for n in range(400))))
    assert found.n_shingles == 396
    assert 60 < len(found.shingles) < 140
    assert all(0 <= run < 2**63 for run in found.shingles)


def test_a_text_shorter_than_one_run_has_none():
    found = digest(make_report("Talks go on."))
    assert (found.shingles, found.n_shingles) == ((), 0)
