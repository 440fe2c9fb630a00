"""Who, where and when: identities, dated offices, places, times, and what a report's phrases stand for."""

from dataclasses import dataclass, field
from typing import Literal

from communique.model.text import Span

ActorKind = Literal["state", "body", "group", "person", "document", "unresolved"]
MentionForm = Literal["NAM", "NOM", "PRO"]
NameKind = Literal[
    "name", "former", "acronym", "alias", "surname", "adjective", "demonym", "capital", "seat"
]  # fmt: skip
# How a mention's words stand to the name or role that they were read as.
NameBasis = Literal["as_written", "reordered", "transliterated", "misspelled", "context", "undated"]
Role = Literal[
    "head_of_state", "head_of_government", "leader", "foreign_minister", "defence_minister",
    "head_of_body", "envoy", "spokesperson", "deputy_head", "minister", "official", "prosecutor",
    "police_chief", "spy_chief", "legislator", "party_leader", "cleric", "dissident",
]  # fmt: skip
LEADING: frozenset[Role] = frozenset({"head_of_state", "head_of_government", "leader"})
# Held by many at a time, or by people whom a report names in full or with a title before it says "Lee".
INTRODUCED: frozenset[Role] = frozenset(
    {
        "deputy_head",
        "minister",
        "official",
        "prosecutor",
        "police_chief",
        "spy_chief",
        "legislator",
        "party_leader",
        "cleric",
        "dissident",
    }
)
# The PLOVER sectors of those who hold no office of the government itself.
SECTOR_OF: dict[Role, str] = {
    "prosecutor": "JUD",
    "police_chief": "COP",
    "spy_chief": "SPY",
    "legislator": "LEG",
    "party_leader": "PTY",
    "cleric": "REL",
    "dissident": "OPP",
}
_OF_THE_CHURCH = ("Pope", "Cardinal")


def sector_of_office(role: Role, title: str) -> str | None:
    """The sector that an office gives its holder, whosever it is: a pope is of a church, though he reigns."""
    return "REL" if title.startswith(_OF_THE_CHURCH) else SECTOR_OF.get(role)


Precision = Literal["day", "week", "month", "year", "unknown"]
DateBasis = Literal["stated", "relative", "publication"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Somebody or something that the knowledge holds, under one canonical name; of groups since when, where known."""

    identifier_id: str
    identifier_text: str
    kind: ActorKind
    code: str | None
    sector: str | None = None
    since: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSense:
    """One thing a name may stand for, and in which way ("Moscow": Russia, as its capital)."""

    identity: Identity
    name_kind: NameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """An office held by a person from `since` to `until` (ISO dates; None is open)."""

    holder: Identity
    role: Role
    body: str
    title: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleNoun:
    """What a common noun says of its bearer: "rebels" are REB, "the president" holds an office."""

    phrase: str
    sector: str
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVeto:
    """A vetoed vote of the UN Security Council, as the Council's own record has it."""

    date: str
    draft: str
    meeting: str
    matter: str
    topic: str
    vetoed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A newspaper, broadcaster or news agency; codes are alpha-3.

    `local_to` is the country that a user says its reports are of, so that an ambiguous town lies there.
    """

    name: str
    domain: str | None
    country: str | None
    is_agency: bool
    local_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeFile:
    """A user's own facts as they were written: the file's name, by which they are cited, and its text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookFile:
    """A table of a user's own codebook as it was written: the file's name ("events.toml") and its text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryRuling:
    """The country (alpha-3) that an ambiguous name lies in, as a user's file says."""

    country: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A PLOVER entity as one report names it.

    `code` is ISO 3166 alpha-3, a PLOVER non-state code, or None. An unresolved actor keeps its
    words (`entity_text`) and has no identifier.
    """

    code: str | None
    kind: ActorKind
    sector: str | None
    other_sectors: tuple[str, ...] = ()
    entity_text: str
    identifier_id: str | None = None
    identifier_text: str | None = None
    office: str | None = None

    @property
    def key(self) -> str:
        """What makes two actors the same one: the identity, else country, sector and words."""
        return self.identifier_id or "|".join(
            (self.code or "", self.sector or "", self.entity_text.casefold())
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """PLOVER's location object. Codes are alpha-3; `resolution` is how far down the place is known."""

    extracted_place: str
    resolved_place: str | None
    geonameid: str | None
    lat: float | None
    lon: float | None
    city: str | None
    district: str | None
    province: str | None
    country: str | None
    country_code: str | None
    feature_class: str | None
    feature_code: str | None
    resolution: Literal["city", "district", "province", "country", "unresolved"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """Tokens `first..last` (last excluded) that name an actor; several actors for a plural.

    `basis` marks a guess: "Angela Merkle" read as Angela Merkel is "misspelled"; "the rebels" of a
    country that only the text around them tells are of it by "context"; "Blair" in a report without a
    date is read as the leader of any time, "undated".
    """

    first: int
    last: int
    head: int
    form: MentionForm
    actors: tuple[Actor, ...]
    basis: NameBasis = "as_written"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """Tokens `first..last` (last excluded) that name a place."""

    first: int
    last: int
    head: int
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A TIMEX3 expression: characters, type, value, and what the value rests on.

    `value` is TIMEX3 ("2012-06-05", "2012-W23", "P3D", "PRESENT_REF"). `date` is the ISO date it
    comes to, cut to `precision`, or None (durations, sets, unanchored expressions); `enddate`
    closes a range.
    """

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    date: str | None
    precision: Precision
    basis: DateBasis
    enddate: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounding:
    """Who, where and when the phrases of one report stand for, in text order.

    `state_words` gives the state's code for every token of a state's name, adjective or capital,
    whether or not it acts ("Syrian", "Kenya's").
    """

    actors: tuple[ActorMention, ...]
    places: tuple[PlaceMention, ...]
    times: tuple[TimeMention, ...]
    by_token: dict[int, ActorMention] = field(repr=False)
    place_by_token: dict[int, PlaceMention] = field(repr=False)
    state_words: dict[int, str] = field(repr=False)

    @classmethod
    def of(
        cls,
        actors: tuple[ActorMention, ...],
        places: tuple[PlaceMention, ...] = (),
        times: tuple[TimeMention, ...] = (),
        state_words: dict[int, str] | None = None,
    ) -> "Grounding":
        """Index mentions by their head tokens."""
        return cls(
            actors=actors,
            places=places,
            times=times,
            by_token={mention.head: mention for mention in actors},
            place_by_token={mention.head: mention for mention in places},
            state_words=state_words or {},
        )

    def actors_at(self, head: int) -> tuple[Actor, ...]:
        """The actors that the phrase headed by this token stands for; none if it is not one."""
        mention = self.by_token.get(head)
        return mention.actors if mention else ()
