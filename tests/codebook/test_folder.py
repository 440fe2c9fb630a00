"""A user's codebook is taken whole or refused with the file and the key of every fault."""

from pathlib import Path

import pytest

from communique.codebook.folder import BadCodebookError, read_codebook

CATEGORY = (
    "[categories.VIGIL]\nquad = 4\nscore = -4\nneeds_recipient = false\nmodes = { candles = -3 }\n"
)
FRAME = '[[frame]]\nevent = "VIGIL"\nmode = "candles"\nnouns = "vigil"\n'


def write(folder: Path, **tables: str) -> Path:
    for name, text in tables.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def faults(folder: Path) -> list[str]:
    with pytest.raises(BadCodebookError) as refused:
        read_codebook(folder)
    return refused.value.faults


def test_a_sound_codebook_is_kept_as_written(tmp_path):
    own = read_codebook(write(tmp_path, plover=CATEGORY, events=FRAME))
    assert [(table.name, table.text) for table in own] == [
        ("events.toml", FRAME),
        ("plover.toml", CATEGORY),
    ]


def test_the_example_is_sound():
    folder = Path(__file__).parents[2] / "examples" / "codebooks" / "protests"
    assert {table.name for table in read_codebook(folder)} == {
        "plover.toml", "events.toml", "contexts.toml",
    }  # fmt: skip


def test_a_folder_without_tables_is_refused(tmp_path):
    (fault,) = faults(tmp_path)
    assert fault.startswith(f"{tmp_path}: there is no table here")


@pytest.mark.parametrize(
    ("tables", "fault"),
    [
        ({"weather": ""}, "weather.toml: no table of a codebook"),
        ({"plover": "[categories"}, "plover.toml: this is no TOML: "),
        (
            {"plover": CATEGORY},
            "plover.toml: categories.VIGIL: no frame in events.toml tells of it",
        ),
        (
            {"plover": CATEGORY.replace("quad = 4", "quad = 5")},
            "plover.toml: categories.VIGIL.quad: 5 is none of 1, 2, 3, 4",
        ),
        (
            {"plover": CATEGORY.replace("-4", "-40")},
            "plover.toml: categories.VIGIL.score: -40 is no number from -10 to 10",
        ),
        (
            {"plover": CATEGORY.replace("candles = -3", "candles = true")},
            "plover.toml: categories.VIGIL.modes.candles: True is no number from -10 to 10",
        ),
        (
            {"plover": CATEGORY.replace("score = -4\n", "")},
            "plover.toml: categories.VIGIL: it needs 'score'",
        ),
        (
            {"plover": CATEGORY.replace("VIGIL", "vigil")},
            "plover.toml: categories.vigil: a code is written in capitals (STRIKE)",
        ),
        (
            {"plover": CATEGORY.replace("quad", "quads")},
            "plover.toml: categories.VIGIL: 'quads' is none of modes, needs_recipient, quad, score",
        ),
        ({"events": FRAME}, "events.toml: frame 1: event: 'VIGIL' is no category; define it in"),
        (
            {"plover": CATEGORY, "events": FRAME.replace("candles", "torches")},
            "events.toml: frame 1: mode: 'torches' is no mode of VIGIL",
        ),
        (
            {"plover": CATEGORY, "events": FRAME + 'nuons = "watch"\n'},
            "events.toml: frame 1: 'nuons' is none of ",
        ),
        (
            {"plover": CATEGORY, "events": FRAME + "happens = 1\n"},
            "events.toml: frame 1: happens: 1 is not true or false",
        ),
        (
            {"plover": CATEGORY, "events": FRAME + 'objects = "@candle"\n'},
            "events.toml: frame 1: objects: there is no class @candle",
        ),
        (
            {"plover": CATEGORY, "events": '[[frame]]\nevent = "VIGIL"\n'},
            "events.toml: frame 1: it has no words",
        ),
        ({"contexts": "[prices]\nwords = 3\n"}, "contexts.toml: prices.words: 3 is not a text of"),
        ({"contexts": "[prices]\n"}, "contexts.toml: prices: nothing puts an event into it"),
        ({"contexts": 'prices = "bread"\n'}, "contexts.toml: prices: write it under a header"),
    ],
)
def test_a_fault_is_named_with_file_and_key(tmp_path, tables, fault):
    found = faults(write(tmp_path, **tables))
    assert any(line.startswith(fault) for line in found), found
