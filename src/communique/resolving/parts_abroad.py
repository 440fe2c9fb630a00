"""Towns and provinces that bear the name of another state, or of its capital: Palestine in Texas."""

from collections.abc import Mapping, Sequence

from communique.codebook.places import institution_at, institutions_in
from communique.model.analysis import Analysis
from communique.model.world import NameSense, PlaceMention
from communique.resolving.names import NameMatch

_PARTS = frozenset({"city", "district", "province"})
_OF_LANDS = frozenset({"capital", "name"})
_PEOPLES = frozenset({"adjective", "demonym"})
_ENOUGH = 3  # places of one country that set a report there, where it names no institution


def _parts_told(analysis: Analysis, places: Sequence[PlaceMention]) -> Mapping[str, str]:
    """The country of each town and province that lies where the report is set, by its name in the report."""
    named: dict[str, set[str]] = {}
    told: dict[str, str] = {}
    for mention in places:
        words, code = analysis.text(mention.first, mention.last), mention.place.country_code
        if code and mention.place.resolution in _PARTS:
            named.setdefault(code, set()).add(words)
            told[words] = code
    settings = set(institutions_in(analysis.report.text))
    settings.update(code for code, names in named.items() if len(names) >= _ENOUGH)
    return {words: code for words, code in told.items() if code in settings}


def _parts_beside(analysis: Analysis, places: Sequence[PlaceMention]) -> Mapping[int, str | None]:
    """The country of each province that stands in a row with another place of it, by its first token."""
    parts = {place.head: place for place in places if place.place.resolution in _PARTS}
    return {
        part.first: part.place.country_code
        for head, part in parts.items()
        if part.place.resolution == "province"
        and any(
            other != head
            and other in parts
            and parts[other].place.country_code == part.place.country_code
            for other in analysis.conjuncts(head)
        )
    }


class PartsAbroad:
    """Tells, for one report, which names of states and capitals stand for places of another country."""

    def __init__(
        self, analysis: Analysis, names: tuple[NameMatch, ...], places: Sequence[PlaceMention]
    ) -> None:
        self._analysis = analysis
        self._told = _parts_told(analysis, places)
        self._beside = _parts_beside(analysis, places)
        first = (name.senses[0] for name in names)
        # "Georgian" tells that the state is meant, whatever stands beside "Georgia"
        self._nations = {s.identity.code for s in first if s.name_kind in _PEOPLES}

    def means_one(self, sense: NameSense, name: NameMatch) -> bool:
        """ "[Palestine] police" beside Dallas, "the [Athens] Police Department", "[Georgia] and Florida"."""
        own = sense.identity.code
        is_land = sense.identity.kind == "state" and sense.name_kind in _OF_LANDS
        if not is_land:
            return False
        if self._beside.get(name.first, own) != own:
            return True
        if own in self._nations:
            return False
        words = self._analysis.text(name.first, name.last)
        end = self._analysis.tokens[name.last - 1].end
        where = institution_at(self._analysis.report.text, end)
        # governments are called by their capitals in reports set anywhere
        if where is None and sense.name_kind == "name":
            where = self._told.get(words)
        return where is not None and where != own
