import pytest

from communique.cleaning import MAX_CHARACTERS, clean
from communique.model.text import Facts, RawReport, Refusal, Report, raw_report_id
from tests.cleaning.reports import MORE, PROSE, cleaned, pieces, prose

PAGE = f"""<!DOCTYPE html><html><head><title>Border commission named | The Andean Herald</title>
<meta property="og:title" content="Border commission named | The Andean Herald">
<meta property="og:site_name" content="The Andean Herald">
<meta property="article:published_time" content="2006-03-03T10:00:00Z">
<meta name="author" content="Ana Kovac">
<link rel="canonical" href="https://herald.example/2006/03/03/border"></head>
<body><nav><a href="/">Home</a><a href="/x">Sport</a></nav><article><h1>Border commission named</h1>
<p>QUITO, March 3 (Reuters) — {PROSE}</p><h2>Anger in Congress</h2><p>{MORE}</p><p>{PROSE}</p></article>
<section class="comments"><p>Never trust them.</p></section><footer>© Herald</footer></body></html>"""


def page(body: str | bytes, **facts: str) -> RawReport:
    return RawReport(source="a.html", body=body, media_type="text/html", metadata=Facts(**facts))


def test_a_page_gives_its_article_and_its_facts(knowledge):
    report = clean(page(PAGE), knowledge=knowledge, identify=lambda words: "en")
    assert isinstance(report, Report)
    assert report.title == "Border commission named"
    assert report.publisher == "The Andean Herald"
    assert (report.published, report.published_basis) == ("2006-03-03", "metadata")
    assert report.url == "https://herald.example/2006/03/03/border"
    assert (report.byline, report.origin) == ("Ana Kovac", "Reuters")
    assert pieces(report, "heading") == [("heading", "Anger in Congress")]
    assert prose(report) == f"{PROSE} {MORE} {PROSE}"


def test_no_table_is_read_again_for_each_report(knowledge, monkeypatch):
    def read() -> object:
        return clean(page(PAGE), knowledge=knowledge, identify=lambda words: "en")

    first = read()
    monkeypatch.setattr("communique.codebook.tables.tomllib.loads", None)
    assert read() == first


@pytest.mark.parametrize(
    "body",
    [
        "<html><body></body></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<html>",
        "no page at all",
        "<!-- -->",
        "",
    ],
)
def test_a_page_without_an_article_is_refused(body, knowledge):
    refused = clean(page(body), knowledge=knowledge, identify=lambda words: "en")
    assert refused == Refusal(source="a.html", stage="cleaning", reason="HTML with no article")


@pytest.mark.parametrize("body", ["42", "...", "\U0001f600 \U0001f4a5", "(" * 99])
def test_a_text_without_words_is_refused(body, knowledge):
    raw = RawReport(source="a.txt", body=body, media_type="text/plain")
    refused = clean(raw, knowledge=knowledge, identify=lambda words: "en")
    assert refused == Refusal(source="a.txt", stage="cleaning", reason="no words in it")


def test_text_that_is_too_long_is_refused(knowledge):
    raw = RawReport(source="a.txt", body="a" * (MAX_CHARACTERS + 1), media_type="text/plain")
    refused = clean(raw, knowledge=knowledge, identify=lambda words: "en")
    assert isinstance(refused, Refusal)
    assert refused.reason == "text longer than 1,000,000 characters"


def test_bytes_that_nobody_decoded_must_be_utf8(knowledge):
    refused = clean(page(b"\xff\xfe\xfa"), knowledge=knowledge, identify=lambda words: "en")
    assert isinstance(refused, Refusal)
    assert refused.reason == "not UTF-8"


def test_the_report_has_the_id_that_was_known_before_cleaning(knowledge):
    raw = RawReport(source="a.txt", body=PROSE, media_type="text/plain")
    assert cleaned(PROSE, knowledge).id == raw_report_id(raw)


def test_language_is_told_from_the_reports_own_words(knowledge):
    seen = []

    def told(words: str) -> str:
        seen.append(words)
        return "en"

    raw = RawReport(
        source="a.txt",
        body=f"{PROSE}\n\nShare this article\n\n{MORE}\n\nLeave a Reply\n",
        media_type="text/plain",
    )
    clean(raw, knowledge=knowledge, identify=told)
    assert "Share this" not in seen[0]
    assert "frank" in seen[0]


@pytest.mark.parametrize(
    ("in_name", "head", "given", "url", "expected"),
    [
        (None, "", "2003-05-09", None, ("2003-05-09", "given")),
        (None, "", None, "https://x.example/2003/05/07/pact", ("2003-05-07", "url")),
        (None, "", None, "https://x.example/world/2003/may/7/pact", ("2003-05-07", "url")),
        ("2003-05-04", "QUITO, May 6, 2003 (Reuters) - ", None, None, ("2003-05-06", "dateline")),
        (None, "Guards at the bridge, May 5, 2003.\n\n", None, None, ("2003-05-05", "caption")),
        ("2003-05-04", "", None, None, ("2003-05-04", "file")),
        (None, "QUITO, May 6 (Reuters) - ", None, None, (None, "unknown")),
    ],
)
def test_the_date_says_what_it_rests_on(in_name, head, given, url, expected, knowledge):
    report = cleaned(
        f"{head}{PROSE}\n\n{MORE}\n",
        knowledge,
        given=Facts(published=given),
        metadata=Facts(url=url),
        date_in_name=in_name,
    )
    assert (report.published, report.published_basis) == expected


def test_a_domain_tells_the_publisher(knowledge):
    report = cleaned(PROSE, knowledge, given=Facts(url="https://www.reuters.com/world/1"))
    assert report.publisher == "Reuters"


def test_a_page_laid_out_in_a_table_is_still_read(knowledge):
    body = f"<html><body><table><tr><td><p>{PROSE}</p><p>{MORE}</p></td></tr></table></body></html>"
    report = clean(page(body), knowledge=knowledge, identify=lambda words: "en")
    assert isinstance(report, Report)
    assert "joint commission" in report.text
