"""Whether a word, a name or a mention tells of a man or a woman."""

from communique.codebook.coreference import pointing_words
from communique.model.analysis import Analysis
from communique.model.world import Actor, MentionForm
from communique.resolving.discourse import Gender


def gender_told(
    analysis: Analysis, head: int, span: range, form: MentionForm, actors: tuple[Actor, ...]
) -> Gender | None:
    """What a mention tells of gender: a name by its words, a nameless one by its first pronoun."""
    if form == "PRO":
        is_named = actors[0].kind == "person"
        return None if is_named else gender_of(analysis.tokens[head].lemma)
    return _gender_of_person(analysis, span, actors)


def _gender_of_person(analysis: Analysis, span: range, actors: tuple[Actor, ...]) -> Gender | None:
    """What a title, role word or given name says of one person ("Mrs", "spokeswoman", "Angela")."""
    if len(actors) != 1 or actors[0].kind != "person":
        return None
    tokens = analysis.tokens[span.start : span.stop]
    told = map(gender_of, (t.lemma for t in tokens if t.upos != "PRON"))
    return next(filter(None, told), None) or _gender_of_name(actors[0])


def _gender_of_name(actor: Actor) -> Gender | None:
    given = (actor.identifier_text or "").casefold().partition(" ")[0]
    if given in pointing_words().women:
        return "feminine"
    return "masculine" if given in pointing_words().men else None


def gender_of(word: str) -> Gender | None:
    """ "spokeswoman", "her"; "king", "his" """
    words = pointing_words()
    if word in words.feminine or word.endswith("woman"):
        return "feminine"
    return "masculine" if word in words.masculine else None
