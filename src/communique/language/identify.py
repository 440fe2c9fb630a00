"""Tells the language of a text (ISO 639-1), so that only English reports are coded."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

UNDETERMINED = "und"

# A page's first screens tell its language; a million characters would only cost time.
_MAX_CHARACTERS = 5_000
_MIN_LETTERS = 3
_SURE = 0.4
_ENGLISH_IS_POSSIBLE = 3
# In a line or two the names weigh more than the words: "Kenya thanked Uganda" looks like Luganda.
_SHORT = 300
_NAME = re.compile(r"\b[A-Z][\w'’-]*")
# Tongues that the model knows but in which no news is written: they only draw short texts away.
_WITHOUT_NEWS = frozenset({"an", "br", "eo", "fo", "la", "oc", "qu", "sa", "se", "vo", "wa"})


def identify_language(text: str) -> str:
    """ "en" for "Ministers met in Oslo on Friday.", "fr" for French, "und" where too little tells.

    A short line of names and English words is English where that is among the likeliest.
    """
    sample = text[:_MAX_CHARACTERS]
    language = _likeliest(sample)
    if language == "en" or len(sample) > _SHORT:
        return language
    beside_names = _likeliest(_NAME.sub("", sample))
    return language if beside_names == UNDETERMINED else beside_names


def _likeliest(sample: str) -> str:
    if sum(character.isalpha() for character in sample) < _MIN_LETTERS:
        return UNDETERMINED
    ranked = _identifier().rank(sample)
    language, confidence = ranked[0]
    if confidence >= _SURE:
        return str(language)
    likeliest = [label for label, _ in ranked[:_ENGLISH_IS_POSSIBLE]]
    return "en" if "en" in likeliest and sample.isascii() else UNDETERMINED


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = [label for label in identifier.labels if len(label) == 2]
    identifier.set_languages([label for label in known if label not in _WITHOUT_NEWS])
    return identifier
