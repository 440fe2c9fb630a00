"""Towns and provinces that bear the name of another state, or of its capital: Palestine in Texas."""

from collections.abc import Mapping

from communique.codebook.places import institution_at, institutions_in
from communique.model.analysis import Analysis
from communique.model.world import NameSense, PlaceMention
from communique.resolving.names import NameMatch

_PARTS = frozenset({"city", "district", "province"})
_OF_LANDS = frozenset({"capital", "name"})
_PEOPLES = frozenset({"adjective", "demonym"})
_ENOUGH = 3  # places of one country that set a report there, where it names no institution


def parts_told(analysis: Analysis, places: tuple[PlaceMention, ...]) -> Mapping[str, str]:
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


class PartsAbroad:
    """Tells, for one report, which names of states and capitals stand for places of another country."""

    def __init__(
        self, analysis: Analysis, names: tuple[NameMatch, ...], places: tuple[PlaceMention, ...]
    ) -> None:
        self._analysis = analysis
        self._told = parts_told(analysis, places)
        first = (name.senses[0] for name in names)
        # "Georgian" tells that the state is meant, whatever stands beside "Georgia"
        self._nations = {s.identity.code for s in first if s.name_kind in _PEOPLES}

    def means_one(self, sense: NameSense, name: NameMatch) -> bool:
        """ "[Palestine] police" beside Dallas, "the [Athens] Police Department"."""
        own = sense.identity.code
        is_land = sense.identity.kind == "state" and sense.name_kind in _OF_LANDS
        if not is_land or own in self._nations:
            return False
        words = self._analysis.text(name.first, name.last)
        end = self._analysis.tokens[name.last - 1].end
        where = institution_at(self._analysis.report.text, end)
        # governments are called by their capitals in reports set anywhere
        if where is None and sense.name_kind == "name":
            where = self._told.get(words)
        return where is not None and where != own
