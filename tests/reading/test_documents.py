import gzip
import io
import json
import os
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from communique.model.ids import content_hash
from communique.model.text import Facts, RawReport, Refusal
from communique.reading import iter_raw_reports, raw_report_id

PAGE = (
    "<!DOCTYPE html><html><head><title>Lima</title></head><body><p>Talks began.</p></body></html>"
)


def read(*sources, **options):
    return list(iter_raw_reports([str(source) for source in sources], **options))


def only_reason(*sources, **options):
    (refusal,) = read(*sources, **options)
    assert isinstance(refusal, Refusal)
    assert "\n" not in refusal.reason
    return refusal.reason


def write_rows(path, *rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_plain_text_keeps_every_character(tmp_path):
    text = "Lima\r\n\r\nTalks \u202bبدأت\u202c began 🕊 \U0001d54f.\x0b\n\tSigned\u2028\x1b.\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (raw,) = read(tmp_path / "a.txt")
    assert raw.body == text
    assert raw.source == str(tmp_path / "a.txt")
    assert raw.media_type == "text/plain"


def test_a_folder_is_read_in_order_and_other_files_are_passed_over(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text("Second report.")
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "notes.docx").write_text("x")
    assert [raw.source for raw in read(tmp_path)] == [
        f"{tmp_path}/a.html.gz",
        f"{tmp_path}/b/2.txt",
    ]


def test_a_glob_names_files_by_what_it_matches(tmp_path):
    for name in ("x2.txt", "x1.txt", "y.txt"):
        (tmp_path / name).write_text("A report.")
    assert [raw.source for raw in read(f"{tmp_path}/x*.txt")] == [
        f"{tmp_path}/x1.txt",
        f"{tmp_path}/x2.txt",
    ]
    assert only_reason(f"{tmp_path}/q*.txt") == "no file matches"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty file"),
        ("a.txt", b" \r\n\t", "empty file"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        ("a.txt", bytes(range(1, 32)) * 9, "binary"),
        ("a.txt", bytes((37 * i * i + 11 * i) % 255 + 1 for i in range(4000)), "not UTF-8"),
        ("a.txt.gz", gzip.compress(b"Ministers met in Quito. " * 500)[:-30], "truncated gzip"),
        ("a.txt", b"a" * 20_000_001, "larger than 20 MB"),
        ("a.html.gz", gzip.compress(b" " * 30_000_000), "larger than 20 MB"),
        ("a.parquet", b"PAR1 nothing", "broken Parquet"),
        ("a.csv", b"", "empty file"),
        ("a.parquet", b"", "empty file"),
        ("a.txt", "Ministers met.".encode("utf-16-le"), "UTF-16 without its byte-order mark"),
        ("a.jsonl", b"\n\n", "it holds no row"),
        ("a.docx", b"Ministers met.", "unknown suffix"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(tmp_path, name, content, reason):
    (tmp_path / name).write_bytes(content)
    assert reason in only_reason(tmp_path / name)


def test_a_refusal_does_not_stop_the_batch(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("A report.")
    found = read(tmp_path / "gone.txt", tmp_path / "a.txt", tmp_path / "b.txt")
    assert [type(item) for item in found] == [Refusal, Refusal, RawReport]
    assert found[0].reason == "no such file"


def test_what_is_no_regular_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert only_reason(tmp_path / "pipe.txt") == "not a regular file"


def test_a_name_that_the_system_rejects_is_refused(tmp_path):
    assert "too long" in only_reason(tmp_path / ("x" * 300 + ".txt"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_closed_folder_is_refused(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    assert only_reason(closed) == "permission denied"


def test_an_empty_folder_is_refused(tmp_path):
    assert "holds no file" in only_reason(tmp_path)


def test_broken_lines_are_refused_by_number_and_the_rest_go_on(tmp_path):
    path = tmp_path / "wire.jsonl"
    path.write_bytes(
        b'{"id": 7, "text": "Peru and Chile signed."}\n'
        b'{"text": "cut off\n'
        b"[1, 2]\n"
        b"\n"
        b'{"headline": "No body"}\n'
        b'{"text": "half a pair \\ud83d"}\n'
        b'{"text": "nul \\u0000"}\n'
        b'{"text": "caf\xe9"}\n'
        b'{"text": "They met again."}'
    )
    found = read(path)
    assert [item.body for item in found if isinstance(item, RawReport)] == [
        "Peru and Chile signed.",
        "They met again.",
    ]
    refused = [item.source for item in found if isinstance(item, Refusal)]
    assert refused == [f"{path}:{line}" for line in (2, 3, 5, 6, 7, 8)]
    assert found[0].source == f"{path}#7"
    assert found[-1].source == f"{path}#{content_hash('They met again.')}"


def test_a_line_of_fifty_megabytes_is_refused_and_the_next_is_read(tmp_path):
    path = tmp_path / "long.jsonl"
    path.write_bytes(b'{"text": "' + b"a" * 50_000_000 + b'"}\n{"text": "Talks began."}\n')
    refused, raw = read(path)
    assert refused.source == f"{path}:1"
    assert refused.reason == "line longer than 20 MB"
    assert raw.body == "Talks began."


def test_a_bomb_of_rows_is_refused(tmp_path):
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress((b" " * 99_999 + b"\n") * 250))
    assert "unpacks to more than 200 times" in only_reason(path)


def test_rows_before_a_truncation_are_kept(tmp_path):
    rows = "".join(
        json.dumps({"text": f"Report {i} {os.urandom(40).hex()}"}) + "\n" for i in range(3000)
    )
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(gzip.compress(rows.encode())[:-2000])
    found = read(path)
    assert len(found) > 100
    assert found[-1] == Refusal(source=str(path), stage="reading", reason="truncated gzip")


def test_usual_columns_are_guessed_and_others_can_be_told(tmp_path):
    row = {
        "Outlet": "La Voz",
        "Headline": "Pact",
        "PubDate": "2 May 2003",
        "link": "http://v.example/1",
    }
    path = write_rows(tmp_path / "a.jsonl", {**row, "Body": "They signed.", "story": "Other."})
    (raw,) = read(path)
    assert raw.body == "They signed."
    assert raw.metadata == Facts(
        url="http://v.example/1", publisher="La Voz", title="Pact", published="2003-05-02"
    )
    (told,) = read(path, columns={"text": "story"})
    assert told.body == "Other."
    assert "no column 'stori'" in only_reason(path, columns={"text": "stori"})


def test_an_unknown_role_is_wrong_usage():
    with pytest.raises(ValueError, match="no column role 'body'"):
        iter_raw_reports([], columns={"body": "story"})


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["4/5/09", "4/19/09"], ["2009-04-05", "2009-04-19"]),
        (["4/5/2009", "19/4/2009"], ["2009-05-04", "2009-04-19"]),
        (["4/5/2009"], ["2009-04-05"]),
        (["4/5/2009", "19/4/2009", "4/19/2009"], [None, "2009-04-19", "2009-04-19"]),
        (["no idea"], [None]),
    ],
)
def test_numeric_dates_follow_the_column_in_any_order_of_rows(tmp_path, dates, expected):
    rows = [{"text": f"Report {date}.", "date": date} for date in dates]
    path = write_rows(tmp_path / "a.jsonl", *rows)
    assert [raw.metadata.published for raw in read(path)] == expected
    write_rows(path, *reversed(rows))
    assert [raw.metadata.published for raw in read(path)] == expected[::-1]


def test_csv_keeps_line_breaks_inside_cells(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(
        'id;title;text\r\nx;Pact;"They met.\r\nThey „signed“."\r\ny;;\r\nz;T;A;B\r\n'.encode()
    )
    raw, without_text, too_long = read(path)
    assert raw.source == f"{path}#x"
    assert raw.body == "They met.\r\nThey „signed“."
    assert without_text.source == f"{path}:4"
    assert too_long.reason == "4 cells under 3 column names"


def test_csv_in_an_old_encoding_is_decoded(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(
        "title,text\nMöte,Statsministern träffade sin kollega i Malmö på fredagen.\n".encode(
            "cp1252"
        )
    )
    (raw,) = read(path)
    assert "träffade" in raw.body


def test_parquet_rows_are_read(tmp_path):
    table = pa.table(
        {"content": ["They met.", None], "date": [datetime(2001, 5, 6, 7, tzinfo=UTC), None]}
    )
    pq.write_table(table, tmp_path / "a.parquet")
    raw, refused = read(tmp_path / "a.parquet")
    assert (raw.body, raw.metadata.published) == ("They met.", "2001-05-06")
    assert refused.source == f"{tmp_path}/a.parquet:2"


@pytest.mark.parametrize(
    ("content", "media_types"),
    [
        (b"Ministers met in Quito.", ["text/plain"]),
        (PAGE.encode(), ["text/html"]),
        (b'{"text": "One."}\n{"text": "Two."}\n', ["text/plain", "text/plain"]),
        (gzip.compress(b"Ministers met in Quito."), ["text/plain"]),
        (b'{"text": "One.", "broken\n', ["text/plain"]),
        (b'\xef\xbb\xbf{"text": "One."}\n{"text": "Two."}\n', ["text/plain", "text/plain"]),
        (PAGE.encode("utf-16"), ["text/html"]),
        (b'id,text\n1,They met.\n2,"They met, and left."\n', ["text/plain", "text/plain"]),
        (gzip.compress(b"date\theadline\tbody\n2001-02-03\tPact\tThey met.\n"), ["text/plain"]),
        (f'id;text\n1;"{PAGE.replace(";", ",")}"\n'.encode(), ["text/html"]),
    ],
)
def test_standard_input_is_told_by_its_first_bytes(content, media_types):
    found = read("-", stdin=io.BytesIO(content))
    assert [raw.media_type for raw in found] == media_types
    assert all(raw.source.startswith("-") for raw in found)


def test_rows_on_standard_input_are_told_apart_by_their_ids():
    found = read("-", stdin=io.BytesIO(b"id,text\n1,They met.\n2,They left.\n"))
    assert [(raw.source, raw.body) for raw in found] == [
        ("-#1", "They met."),
        ("-#2", "They left."),
    ]


def test_a_column_that_the_user_names_makes_standard_input_a_table():
    rows = b"nr,klartekst\n7,They met.\n"
    (raw,) = read("-", stdin=io.BytesIO(rows), columns={"text": "klartekst"})
    assert raw.body == "They met."


@pytest.mark.parametrize(
    "text",
    [
        "Body, mind and soul\n\nMinisters met in Quito. They talked.\n",
        "QUITO, May 3 (AP) - Ministers met.\n\nThey talked, and left.\n",
        "Story\nMinisters met in Quito.\n",
        "Title, source\nMinisters met, talked, and left, late.\nThey met.\nThey left.\n",
    ],
)
def test_prose_with_commas_on_standard_input_is_one_report(text):
    (raw,) = read("-", stdin=io.BytesIO(text.encode()))
    assert raw.body == text


def test_a_table_without_texts_on_standard_input_is_refused():
    reason = only_reason("-", stdin=io.BytesIO(b"date,headline\n2001-02-03,Pact\n"))
    assert "no column with the report's text" in reason


def test_truncated_gzip_on_standard_input_is_refused():
    assert (
        only_reason("-", stdin=io.BytesIO(gzip.compress(b"Ministers met. " * 99)[:-9]))
        == "truncated gzip"
    )


def test_given_dates_are_never_guessed():
    with pytest.raises(ValueError, match="4/5/09"):
        iter_raw_reports([], given=Facts(published="4/5/09"))
    iter_raw_reports([], given=Facts(published="4/19/09"))


def test_the_id_rests_on_body_address_publisher_and_date(tmp_path):
    (tmp_path / "a.txt").write_text("Ministers met in Quito.")
    (tmp_path / "b.txt").write_text("Ministers met in Quito.")
    first, copy = read(tmp_path / "a.txt", tmp_path / "b.txt")
    (other,) = read(tmp_path / "a.txt", given=Facts(publisher="El Faro"))
    assert raw_report_id(first) == raw_report_id(copy)
    assert raw_report_id(first) != raw_report_id(other)


def test_a_dated_name_makes_another_report_of_the_same_words(tmp_path):
    for name in ("2009-03-03.txt", "2009-03-04.txt", "talks.txt"):
        (tmp_path / name).write_text("Ministers met in Quito on Monday.")
    raws = read(tmp_path)
    assert [raw.date_in_name for raw in raws] == ["2009-03-03", "2009-03-04", None]
    assert len({raw_report_id(raw) for raw in raws}) == 3


@pytest.mark.parametrize("field", ["title", "byline", "url", "publisher", "published"])
def test_all_that_a_row_says_of_its_report_is_in_the_id(tmp_path, field):
    rows = [{"text": "Ministers met.", field: value} for value in ("2003", "2004")]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    one, other = read(tmp_path / "a.jsonl")
    assert raw_report_id(one) != raw_report_id(other)


def test_a_page_and_a_text_of_the_same_characters_are_two_reports(tmp_path):
    for name in ("a.txt", "a.html"):
        (tmp_path / name).write_text("<p>Ministers met in Quito.</p>")
    page, text = read(tmp_path)
    assert raw_report_id(page) != raw_report_id(text)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_a_table_with_a_mark_is_read_in_its_encoding(tmp_path, encoding, suffix):
    # U+0A0A holds the line feed's byte twice; U+2028 is no line break in either format.
    text = "Pérez met ਊ and \u2028 left 😀."
    table = {".jsonl": json.dumps({"text": text}, ensure_ascii=False), ".csv": f'text\n"{text}"'}
    mark = "\ufeff" if encoding[-2:] in ("le", "be") else ""
    (tmp_path / f"a{suffix}").write_bytes(f"{mark}{table[suffix]}\n".encode(encoding))
    (raw,) = read(tmp_path / f"a{suffix}")
    assert raw.body == text


def test_a_large_table_in_utf_16_is_read_to_its_end(tmp_path):
    rows = [f'"{number} {"word " * 200_000}"' for number in range(11)]
    (tmp_path / "a.csv").write_bytes("\n".join(["text", *rows]).encode("utf-16"))
    assert [raw.body[:2].strip() for raw in read(tmp_path / "a.csv")] == [str(n) for n in range(11)]


@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_broken_utf_16_is_refused(tmp_path, suffix):
    (tmp_path / f"a{suffix}").write_bytes("text\nMinisters met.\n".encode("utf-16")[:-1])
    assert "utf-16" in only_reason(tmp_path / f"a{suffix}")


def test_a_table_without_the_column_is_refused_once(tmp_path):
    (tmp_path / "a.csv").write_text("nr,klartekst\n1,They met.\n2,They left.\n")
    wanted = "no column 'story'; its columns are: klartekst, nr"
    assert only_reason(tmp_path / "a.csv", columns={"text": "story"}) == wanted


def test_a_row_with_an_empty_text_is_refused_alone(tmp_path):
    (tmp_path / "a.csv").write_text('id,text\n1,They met.\n2,""\n3,They left.\n')
    read_first, refused, read_last = read(tmp_path / "a.csv")
    assert (refused.source, refused.reason) == (f"{tmp_path}/a.csv:3", "no text in column 'text'")
    assert [read_first.body, read_last.body] == ["They met.", "They left."]


def test_rows_without_an_id_are_told_apart_whatever_their_order(tmp_path):
    names = []
    for rows in ("They met.\nThey left.", "They left.\nThey met."):
        (tmp_path / "a.csv").write_text(f"text\n{rows}\n")
        names.append({raw.body: raw.source for raw in read(tmp_path / "a.csv")})
    assert names[0] == names[1]
    assert len(set(names[0].values())) == 2


def test_a_name_that_is_no_utf_8_is_read_and_shown_with_escapes(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Ministers met.")
    (tmp_path / os.fsdecode(b"th\xe9.txt")).write_text("")
    raw, refused = read(tmp_path)
    assert (raw.source, raw.body) == (f"{tmp_path}/caf\\udce9.txt", "Ministers met.")
    assert refused.source == f"{tmp_path}/th\\udce9.txt"


def test_standard_input_that_is_closed_is_refused(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    assert only_reason("-") == "standard input is closed"
