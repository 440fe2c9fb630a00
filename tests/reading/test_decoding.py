import pytest

from communique.reading.decoding import decode
from communique.reading.errors import UnreadableError


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Ministers met in Łódź – again.", "utf-8"),
        ("Ministers met in Łódź – again.", "utf-8-sig"),
        ("Ministers met in Łódź – again.", "utf-16"),
        ("The café in Köln said “no” – again, and the talks in Malmö went on.", "cp1252"),
        ("El presidente de Perú, José Muñoz, llegó a Bogotá el miércoles.", "cp1252"),
        ("Министр иностранных дел заявил, что переговоры пройдут в Женеве.", "cp1251"),
        ("外務大臣は火曜日、記者団に対して協議を続けると述べた。", "shift_jis"),
    ],
)
def test_encodings_of_newsrooms_are_told(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_page_may_declare_its_encoding():
    page = (
        '<html><head><meta charset="iso-8859-2"></head><body>Jednání v Plzni a Brně</body></html>'
    )
    assert decode(page.encode("iso-8859-2"), html=True) == page


def test_a_false_declaration_is_not_believed():
    page = '<html><head><meta charset="ascii"></head><body>Jednání skončilo</body></html>'
    assert decode(page.encode(), html=True) == page


@pytest.mark.parametrize(
    "content", [b"", b"\n \n", b"a\0b", b"\xff\xfe\x00", b"\x01\x02\x03\x04ab"]
)
def test_empty_and_binary_content_is_refused(content):
    with pytest.raises(UnreadableError):
        decode(content)
