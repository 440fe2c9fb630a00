"""Task `events`: whole events of plain sentences, as PETRARCH's unit tests have them.

Gold codes are CAMEO, ours are PLOVER: both sides are mapped to PLOVER's categories. CAMEO 01
(remarks) is no event, 02 (appeals) is REQUEST, and codes outside CAMEO are left out. CONCEDE and
RETREAT are one here, since both are CAMEO's root 08. Parties are read as far as PLOVER has codes: a
country or kind of body and one sector. As in PETRARCH (`require_dyad`), an event that tells the
country of one party alone is none: 341 of the 359 gold events have both. Nor is what did not happen or
might happen: CAMEO has no auxiliary modes, and what PLOVER marks so a CAMEO coder leaves out. A capital that
acts ("Seoul refused") is the state alone there, without a sector.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations, product
from typing import Any

from communique.codebook.sizes import counting_words
from communique.evaluating.figures import f1
from communique.evaluating.reports import gold_report
from communique.finding.dependents import is_each_other
from communique.model.analysis import Analysis
from communique.model.findings import EventMention
from communique.model.world import Actor
from communique.pipeline import Tools, find_all, ground

Row = Mapping[str, Any]
Triple = tuple[str, str, str]

NOBODY = "---"
_COUNTRY = _SECTOR = 3  # letters of a code: first the country or kind of body, then the sector
# CAMEO's names of PLOVER's sectors where they differ: its MED are the media, PLOVER's are health workers.
_SECTORS = {"CIV": "CVL", "HLH": "MED", "INS": "REB", "MED": "JRN", "SEP": "REB"} | {
    sector: sector
    for sector in "AGR BUS COP CRM CVL EDU ELI GOV JUD LAB LEG MIL OPP PTY REB REF REL SPY UAF".split()
}
_BODIES = {"IGOUNO": "UNO", "IGOEEU": "EUR", "IGOEUREEC": "EUR"}
_ROOT = {
    "AGREE": "03",
    "CONSULT": "04",
    "SUPPORT": "05",
    "COOPERATE": "06",
    "AID": "07",
    "CONCEDE": "08",
    "RETREAT": "08",
    "REQUEST": "10",
    "ACCUSE": "11",
    "REJECT": "12",
    "THREATEN": "13",
    "PROTEST": "14",
    "MOBILIZE": "15",
    "SANCTION": "16",
    "COERCE": "17",
    "ASSAULT": "19",
}
# The highest third digit of each root; a fourth digit runs from 1 to 6.
_LAST_DIGIT = dict(
    zip(
        (f"{root:02}" for root in range(1, 21)),
        (9, 8, 9, 6, 7, 4, 5, 7, 4, 8, 6, 9, 9, 5, 5, 6, 6, 6, 6, 4),
        strict=True,
    )
)
# CAMEO's investigations are PLOVER's ACCUSE, its fights and mass violence ASSAULT.
_SAME_IN_PLOVER = {"02": "10", "09": "11", "18": "19", "20": "19"}
_UNREAL = frozenset({"negation", "hypothetical"})
_MUTUAL = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})


def predict(rows: Iterable[Row], tools: Tools) -> Iterator[dict[str, Any]]:
    """Who does what to whom in each sentence; a compound party is one triple a member."""
    for number, row in enumerate(rows):
        date = str(row["date"])
        published = f"{date[:4]}-{date[4:6]}-{date[6:]}" if len(date) == 8 else None
        analysis, grounding = ground(gold_report(row["text"], published=published), tools)
        events = find_all(analysis, grounding, tools).events
        told = (event for event in events if _UNREAL.isdisjoint(event.aux))
        triples = dict.fromkeys(
            triple for event in told for triple in _triples(event, _is_mutual(analysis, event))
        )
        yield {"id": str(row.get("id") or number), "events": [list(one) for one in triples]}


def _is_mutual(analysis: Analysis, event: EventMention) -> bool:
    """Whether what several do with nobody else they do with each other: talk, fight, "blame each other"."""
    words = [token for token in analysis.tokens if token.span.overlaps(event.citation.trigger)]
    below = (i for word in words for i in analysis.subtree(word.i))
    return (
        event.event in _MUTUAL
        or any(word.lemma in counting_words().fighting for word in words)
        or any(is_each_other(analysis, i) for i in below)
    )


def _triples(event: EventMention, is_mutual: bool) -> Iterator[Triple]:
    root = _ROOT[event.event]
    actors, recipients = _codes(event.actors), _codes(event.recipients)
    if is_mutual and not recipients:
        yield from ((a, b, root) for a, b in permutations(actors, 2))
    yield from ((a, b, root) for a, b in product(actors, recipients))
    if event.event == "CONSULT":  # CAMEO has a visit twice: made by one (042), hosted by the other
        yield from ((b, a, root) for a, b in product(actors, recipients))


def _codes(actors: Iterable[Actor]) -> list[str]:
    return list(dict.fromkeys(_code(actor) for actor in actors if actor.code))


def _code(actor: Actor) -> str:
    sector = None if actor.kind == "state" else actor.sector
    return (actor.code or NOBODY) + (sector or "")


def score(gold_rows: Sequence[Row], predictions: Iterable[Row]) -> dict[str, Any]:
    """Micro P, R and F1 of whole triples; F1 with countries alone, of dyads; sentences all right."""
    counts: Counter[str] = Counter()
    for row, line in zip(gold_rows, predictions, strict=True):
        unjudged = {(one[0], one[1]) for one in _parsed(row["events"]) if not _is_cameo(one[2])}
        gold = _mapped(_parsed(row["events"]), unjudged)
        told = _mapped([(a or NOBODY, b or NOBODY, r) for a, b, r in line["events"]], unjudged)
        counts["exact"] += gold == told
        for name, part in (("event", set), ("country", _countries), ("dyad", _dyads)):
            left, right = part(gold), part(told)
            counts[f"{name} gold"] += len(left)
            counts[f"{name} told"] += len(right)
            counts[f"{name} right"] += len(left & right)
    return {
        "precision": counts["event right"] / max(1, counts["event told"]),
        "recall": counts["event right"] / max(1, counts["event gold"]),
        "f1": _f1(counts, "event"),
        "country_f1": _f1(counts, "country"),
        "dyad_f1": _f1(counts, "dyad"),
        "exact": counts["exact"] / max(1, len(gold_rows)),
        "n": len(gold_rows),
    }


def _parsed(events: Iterable[Sequence[str | None]]) -> list[Triple]:
    return [(_party(source), _party(target), str(code)) for source, target, code in events]


def _mapped(events: Iterable[Triple], unjudged: set[tuple[str, str]]) -> set[Triple]:
    """Triples with PLOVER's categories; a pair whose gold code is no CAMEO is judged on no side."""
    return {
        (source, target, root)
        for source, target, code in events
        if (source, target) not in unjudged
        and (root := _SAME_IN_PLOVER.get(code[:2], code[:2])) in _ROOT.values()
    }


def _is_cameo(code: str) -> bool:
    root, third, fourth = code[:2], code[2:3], code[3:]
    return (
        root in _LAST_DIGIT
        and (not third or (third.isdigit() and int(third) <= _LAST_DIGIT[root]))
        and (not fourth or fourth in "123456")
    )


def _party(code: str | None) -> str:
    """CAMEO's code in PLOVER: "USAGOVELI" is USAGOV, "IGOAFR" (the African Union) IGO, "IGOUNO" UNO."""
    if code is None:
        return NOBODY
    code = code.replace("###", NOBODY)
    body = next((own for cameo, own in _BODIES.items() if code.startswith(cameo)), None)
    sector = _SECTORS.get(code[_COUNTRY : _COUNTRY + _SECTOR], "")
    return body or code[:_COUNTRY] + sector


def _countries(events: set[Triple]) -> set[Triple]:
    return {(a[:_COUNTRY], b[:_COUNTRY], root) for a, b, root in events}


def _dyads(events: set[Triple]) -> set[Triple]:
    return {(a, b, "") for a, b, _ in events}


def _f1(counts: Counter[str], name: str) -> float:
    return f1(counts[f"{name} right"], counts[f"{name} told"], counts[f"{name} gold"])
