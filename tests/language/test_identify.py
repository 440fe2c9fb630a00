import pytest

from communique.language.identify import identify_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ministers from Kenya and Somalia met in Kampala on Friday to end the quarrel.", "en"),
        ("Fighting resumed near Juba, officials say", "en"),
        ("Army takes airport, rebels say", "en"),
        ("Kenya attacked Uganda. Ruto will visit Uganda tomorrow.", "en"),
        ("Museveni met Ruto in Kampala.", "en"),
        ("Museveni n'omukulembeze wa Kenya baasisinkanye mu Kampala", "lg"),
        ("Kenya y Uganda firmaron un acuerdo en Kampala", "es"),
        ("Le président est arrivé à Dakar mardi pour deux jours de pourparlers.", "fr"),
        ("El ministro llegó a Bogotá el miércoles para negociar con la oposición.", "es"),
        ("Der Minister sagte am Dienstag, dass die Gespräche in Wien stattfinden.", "de"),
        ("Президент России заявил во вторник, что войска будут выведены.", "ru"),
        ("外交部发言人周二对记者表示双方将继续谈判", "zh"),
        ("وزير الخارجية المصري يلتقي المبعوث في القاهرة", "ar"),
        ("Der Bundeskanzler Scholz", "de"),
        ("", "und"),
        ("12 34 56", "und"),
        ("🕊 🕊 🕊", "und"),
    ],
)
def test_languages(text, language):
    assert identify_language(text) == language
