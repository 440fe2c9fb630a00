"""Who held which office on the report's date; without a date nobody is known to hold any."""

from collections.abc import Iterable
from dataclasses import replace

from communique.codebook.coreference import pointing_words
from communique.codebook.role_marks import role_marks
from communique.knowledge import Knowledge
from communique.model.world import (
    INTRODUCED,
    LEADING,
    Actor,
    Holding,
    Identity,
    Role,
    RoleNoun,
)
from communique.resolving.description import Description
from communique.resolving.known import as_holder, known_actor

_ANY_HEAD = frozenset({"head", "chief"})
_AMBASSADOR = "Ambassador"  # filed with envoys, but no "negotiator" or "mediator" of a state
_LESSER: frozenset[Role] = frozenset({"envoy", "spokesperson"})
_DOMESTIC = frozenset({"LEG", "PTY"})
_REMEMBERED_YEARS = 10
_LIVING_MEMORY = "1989"  # from which year on the knowledge lists the leaders of all states


class Offices:
    """The dated offices as one report sees them."""

    def __init__(self, knowledge: Knowledge, on: str | None) -> None:
        self._knowledge = knowledge
        self._on = on

    @property
    def is_dated(self) -> bool:
        """Whether the report has a date, so that offices are those of that day."""
        return self._on is not None

    def is_remembered(self, identity: Identity) -> bool:
        """Whether the person has led a state until lately: such a one needs no introduction.

        "Obama" in 2018; in a report without a date, any leader of the last decades.
        """
        led = [h for h in self._knowledge.offices(identity.identifier_id) if h.role in LEADING]
        on = self._on
        if on is None:
            return any((h.until or _LIVING_MEMORY) >= _LIVING_MEMORY for h in led)
        since = f"{int(on[:4]) - _REMEMBERED_YEARS}{on[4:]}"
        return any((h.since or on) <= on and (h.until or on) >= since for h in led)

    def has_led(self, identity: Identity, role: RoleNoun) -> bool:
        """Whether the person has led a state by that day under that title: "President Reagan" in 1995."""
        held = self._under_title(identity, role)
        return any(h.role in LEADING and (h.since or "") <= (self._on or "9999") for h in held)

    def years_led(self, identity: Identity) -> int:
        """The years from the person's first term at the head of a state to the last one's end.

        For one still in office it ends as long after its beginning as leaders are remembered.
        """
        led = [h for h in self._knowledge.offices(identity.identifier_id) if h.role in LEADING]
        begun = [int(h.since[:4]) for h in led if h.since]
        ended = [int(h.until[:4]) for h in led if h.until]
        in_office = any(h.until is None for h in led)
        last = max(begun, default=0) + _REMEMBERED_YEARS if in_office else max(ended, default=0)
        return max(last - min(begun), 1) if begun else 0

    def is_in_office(self, identity: Identity) -> bool:
        """Whether the person held an office that day under which a surname alone is enough ("Merkel")."""
        held = self._knowledge.offices(identity.identifier_id, self._on) if self._on else ()
        return any(holding.role not in INTRODUCED for holding in held)

    def is_introduced(self, identity: Identity, title: Description) -> bool:
        """Whether the person held, in the report's time, the office that the words before a surname tell.

        "Sen. Lee", "Vice President Harris"; "Mr. Lee" will do for any office.
        """
        held = self._knowledge.offices(identity.identifier_id, self._on)
        role = title.role
        return any(h.role in INTRODUCED and (role is None or _is_under(h, role)) for h in held)

    def is_of_the_time(self, identity: Identity) -> bool:
        """Whether a person of little fame held an office within ten years: John Smith led Labour in 1993."""
        on, held = self._on, self._knowledge.offices(identity.identifier_id)
        if on is None or any(holding.role not in INTRODUCED for holding in held):
            return True
        first, last = (
            f"{int(on[:4]) + years}" for years in (-_REMEMBERED_YEARS, _REMEMBERED_YEARS)
        )
        return any((h.since or first)[:4] <= last and (h.until or last)[:4] >= first for h in held)

    def is_known_at_home(self, identity: Identity) -> bool:
        """Whether the person's offices that day are such as reports abroad do not name without a word on them.

        Heads of parties and chambers, envoys and spokesmen.
        """
        held = self._knowledge.offices(identity.identifier_id, self._on) if self._on else ()
        return bool(held) and all(
            h.holder.sector in _DOMESTIC or h.role in _LESSER | INTRODUCED for h in held
        )

    def has_begun(self, identity: Identity) -> bool:
        """Whether the person had held an office by that day, so that reports could speak of it."""
        begun = (holding.since for holding in self._knowledge.offices(identity.identifier_id))
        return self._on is None or any(since is None or since <= self._on for since in begun)

    def person(self, identity: Identity, words: str, title: Description) -> Actor:
        """A known person as of that day: in office, under another title, or a former official."""
        held = self._knowledge.offices(identity.identifier_id, self._on) if self._on else ()
        if not self.is_dated and title.role and title.holder:
            held = self._under_title(identity, title.role)
        if not self.is_dated and not title.role:
            held = self._last_led(identity)
        if held:
            # Of the states that one queen heads, the largest is the one that her identity tells.
            own_first = sorted(held, key=lambda holding: holding.body != identity.code)
            return as_holder(_titled(tuple(own_first), title), words)
        if title.role:
            actor = known_actor(identity, words, sector=told_sector(title))
            return replace(actor, code=title.code or identity.code, office=title.role.phrase)
        return known_actor(identity, words, sector=self._sector_out_of_office(identity))

    def _last_led(self, identity: Identity) -> tuple[Holding, ...]:
        """The state that a person led last, if the latest office is another: Blair is Britain's prime minister.

        Who led a party before or after that is known for the state: "John Major", "Benazir Bhutto".
        """
        held = self._knowledge.offices(identity.identifier_id)
        led = [holding for holding in held if holding.role in LEADING]
        last = max(led, key=lambda h: (h.until or "9999", h.body == identity.code), default=None)
        is_last = last is None or (last.body == identity.code and identity.sector != "PTY")
        return () if last is None or is_last else (last,)

    def _under_title(self, identity: Identity, role: RoleNoun) -> tuple[Holding, ...]:
        """The offices that a person ever held under a title: all that a report without a date allows."""
        held = self._knowledge.offices(identity.identifier_id)
        return tuple(holding for holding in held if _is_under(holding, role))

    def _sector_out_of_office(self, identity: Identity) -> str | None:
        """ELI once an office has ended; before the first one nothing is known."""
        if self._on is None:
            return identity.sector
        ends = [holding.until for holding in self._knowledge.offices(identity.identifier_id)]
        return "ELI" if any(end and end <= self._on for end in ends) else None

    def fits(self, identity: Identity, title: Description) -> bool:
        """Whether the title before a surname may be that of an office the person holds that day."""
        if title.role is None:
            return True
        if self._on is None:
            return bool(self._under_title(identity, title.role)) or not title.role.roles
        held = self._knowledge.offices(identity.identifier_id, self._on)
        if title.of and all(holding.body not in _bodies(title) for holding in held):
            return False
        # "Mayor Keita" is not the Keita who rules the country
        if title.role.phrase.split()[-1] in role_marks().of_parts:
            lesser = [holding for holding in held if holding.role not in LEADING]
            return any(title.sector == holding.holder.sector for holding in lesser)
        if not title.role.roles:
            return title.sector in {"GOV", None, *(holding.holder.sector for holding in held)}
        # A report may call a head of government president, or a leader by either title.
        return any(
            _is_under(holding, title.role) or {holding.role, *title.role.roles} <= LEADING
            for holding in held
        )

    def holders(self, description: Description) -> tuple[Holding, ...]:
        """Who held the described office of each state or body that the phrase names."""
        role = description.role
        if role is None or not description.holder:
            return ()
        found = [
            self.holder(owner, role.roles) or self._under_exact_title(owner, role)
            for owner in description.of
        ]
        if not any(found):
            found = [self._head_of(body, role.phrase) for body in description.heads]
        return tuple(holding for holding in found if holding)

    def _head_of(self, body: Identity, phrase: str) -> Holding | None:
        """Of a body's several heads the one whose title is this, and rather the whole body's.

        "The AU chairman" is the Chairperson of the African Union, not the one of its Commission.
        """
        key = body.identifier_id.partition(":")[2]
        heads = self._knowledge.holders(key, "head_of_body", self._on) if self._on else ()
        abroad = self._knowledge.holders(key, "foreign_minister", self._on) if self._on else ()
        called = [h for h in (*heads, *abroad) if _is_called(h.title, phrase)]
        of_all = [h for h in called if h.title.endswith(body.identifier_text)] or called
        if len({holding.holder for holding in of_all}) == 1:
            return of_all[0]
        return heads[0] if phrase in _ANY_HEAD and len(heads) == 1 else None

    def holder(self, owner: Identity, roles: Iterable[Role]) -> Holding | None:
        """The only holder that day of the first of the roles that anybody holds."""
        if self._on is None:
            return None
        body = owner.identifier_id.partition(":")[2]
        for role in roles:
            if role in INTRODUCED:
                continue
            held = [
                holding
                for holding in self._knowledge.holders(body, role, self._on)
                if not holding.title.startswith(_AMBASSADOR)
            ]
            if len(held) == 1:
                return held[0]
        return None

    def _under_exact_title(self, owner: Identity, role: RoleNoun) -> Holding | None:
        """ "The Spanish finance minister": of the many ministers the one whose title is this."""
        body = owner.identifier_id.partition(":")[2]
        held = [
            holding
            for each in role.roles
            if self._on and each == "minister"
            for holding in self._knowledge.holders(body, each, self._on)
            if _title_words(holding.title) == _title_words(role.phrase)
        ]
        return held[0] if len(held) == 1 else None


def _is_under(holding: Holding, role: RoleNoun) -> bool:
    """Whether an office is what a role noun calls it: "Sen", "minority leader" and "secretary" shorten titles."""
    if holding.role not in INTRODUCED:
        return holding.role in role.roles or holding.title.casefold() == role.phrase
    title = _title_words(holding.title)
    return all(any(full.startswith(word) for full in title) for word in _title_words(role.phrase))


def _title_words(title: str) -> frozenset[str]:
    """The words of a title but for the joining ones: "Speaker of the House", "House Speaker"."""
    words = title.casefold().replace("-", " ").split()
    return frozenset(words) - {"of", "the", "for", "and"}


def _is_called(title: str, phrase: str) -> bool:
    """Whether an office's title begins with a phrase or with what else such an office is called."""
    alike = {phrase}.union(
        *(names for names in pointing_words().office_synonyms if phrase in names)
    )
    return title.casefold().startswith(tuple(alike))


def _bodies(title: Description) -> frozenset[str]:
    return frozenset(owner.identifier_id.partition(":")[2] for owner in title.of)


def _titled(held: tuple[Holding, ...], title: Description) -> Holding:
    """Of several offices the one that the words before the name tell, else rather one that is held alone."""
    role = title.role
    told = next((holding for holding in held if role and _is_under(holding, role)), None)
    return told or min(held, key=lambda holding: holding.role in INTRODUCED)


def told_sector(title: Description) -> str | None:
    """The sector under a title; a "rival" or "man" with a name is not unidentified, only untold."""
    return None if title.sector == "UNK" else title.sector
