"""Draws 100 of REIGN's leaders for evaluation/lookups.jsonl and takes REIGN's rows on them out of offices.tsv.

usage: python tools/withhold_leaders.py ../shared/knowledge/reign_leaders.jsonl GAPS

Prints the drawn tenures as JSON lines. GAPS gets the state, role and dates of each row taken out, but
no name: whoever fills a gap must know the holder from another source. A second run takes nothing out.
"""

import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from communique.knowledge.normalise import name_key
from communique.knowledge.schema import TABLES_FOLDER

SEED = 1990_2021
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2021, 2, 1)
SHORTEST = timedelta(days=60)
MARGIN = timedelta(days=15)  # sources differ by days on when a term began
# REIGN names states by the letters of the Correlates of War; these differ from alpha-3 ("AUS" is Austria).
COW = """
    AAB=ATG ALG=DZA ANG=AGO AUL=AUS AUS=AUT BAH=BHR BAR=BRB BFO=BFA BHM=BHS BHU=BTN BNG=BGD BOS=BIH BOT=BWA BRU=BRN
    BUI=BDI BUL=BGR CAM=KHM CAO=CMR CAP=CPV CDI=CIV CEN=CAF CHA=TCD CON=COG COS=CRI CRO=HRV DEN=DNK DRC=COD DRV=VNM
    EQG=GNQ ETM=TLS FIJ=FJI FRN=FRA GAM=GMB GMY=DEU GRG=GEO GRN=GRD GUA=GTM GUI=GIN HAI=HTI HON=HND ICE=ISL INS=IDN
    IRE=IRL KOS=XKX KUW=KWT KYR=KGZ KZK=KAZ LAT=LVA LEB=LBN LES=LSO LIB=LBY LIT=LTU MAA=MRT MAC=MKD MAD=MDV MAG=MDG
    MAL=MYS MAS=MUS MAW=MWI MLD=MDA MNC=MCO MNG=MNE MON=MNG MOR=MAR MSI=MHL MYA=MMR MZM=MOZ NAU=NRU NEP=NPL NEW=NZL
    NIG=NGA NIR=NER NTH=NLD OMA=OMN PAL=PLW PAR=PRY PHI=PHL POR=PRT ROK=KOR ROM=ROU SAF=ZAF SAL=SLV SEY=SYC SIE=SLE
    SIN=SGP SKN=KNA SLO=SVK SLU=LCA SLV=SVN SNM=SMR SOL=SLB SPN=ESP SRI=LKA SUD=SDN SVG=VCT SWA=SWZ SWD=SWE SWZ=CHE
    TAJ=TJK TAZ=TZA THI=THA TOG=TGO TRI=TTO UAE=ARE UKG=GBR URU=URY VAN=VUT ZAM=ZMB ZIM=ZWE
"""
ALPHA3 = dict(pair.split("=") for pair in COW.split())
GONE = frozenset({"CZR", "GDR", "YAR", "YPR", "YUG"})  # states that alpha-3 no longer has
MISTAKEN = frozenset(
    {1909}
)  # a Lebanese prime minister counted from his designation; he never took office
# The Correlates of War numbers states by region: below which number, and how many to draw.
REGIONS = ((200, 20), (400, 22), (600, 24), (700, 14), (900, 14), (1000, 6))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A leader's time in power as REIGN has it, cut to the years asked about, and the day drawn from it."""

    row: int
    state: str
    cow: int
    name: str
    since: str
    until: str
    on: str = ""


def iter_tenures(path: Path) -> Iterator[Tenure]:
    """The tenures that lasted long enough within the years asked about."""
    for row, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        leader = json.loads(line)
        since = max(date.fromisoformat(leader["start"]), FIRST_DAY)
        until = min(date.fromisoformat((leader["end"] or "9999-12") + "-01"), LAST_DAY)
        if until - since >= SHORTEST and leader["iso3"] not in GONE and row not in MISTAKEN:
            yield Tenure(
                row=row, state=ALPHA3.get(leader["iso3"], leader["iso3"]), cow=int(leader["cow"]), name=leader["name"],
                since=since.isoformat(), until=until.isoformat(),
            )  # fmt: skip


def draw(tenures: Sequence[Tenure]) -> list[Tenure]:
    """As many tenures of each region as REGIONS says, one a state, each with a day well inside it."""
    rng = random.Random(SEED)
    drawn: list[Tenure] = []
    lower = 0
    for upper, count in REGIONS:
        states = sorted({t.state for t in tenures if lower <= t.cow < upper})
        for state in sorted(rng.sample(states, count)):
            tenure = rng.choice([t for t in tenures if t.state == state])
            drawn.append(_on_a_day(tenure, rng))
        lower = upper
    return drawn


def withhold(offices: Path, drawn: Sequence[Tenure]) -> list[str]:
    """Take out the rows that rest on REIGN for the drawn tenures; all other bytes stay."""
    lines = offices.read_bytes().splitlines(keepends=True)
    kept, taken = lines[:1], []
    for line in lines[1:]:
        cells = line.decode().rstrip("\r\n").split("\t")
        if "REIGN" in cells[9] and any(_rests_on(cells, tenure) for tenure in drawn):
            taken.append("\t".join(cells[4:6] + cells[7:9]))
        else:
            kept.append(line)
    if taken:
        offices.write_bytes(b"".join(kept))
    return taken


def _on_a_day(tenure: Tenure, rng: random.Random) -> Tenure:
    first = date.fromisoformat(tenure.since) + MARGIN
    last = date.fromisoformat(tenure.until) - MARGIN
    day = first + timedelta(days=rng.randrange((last - first).days))
    return replace(tenure, on=day.isoformat())


def _rests_on(cells: list[str], tenure: Tenure) -> bool:
    """Whether the row covers the day asked about, or has the same surname at some time of the tenure."""
    person, name, family, aliases, body, _, _, since, until, _ = cells
    if body != tenure.state:
        return False
    words = set(name_key(f"{person} {name} {family} {aliases.replace('|', ' ')}").split())
    same_name = bool(words & set(name_key(tenure.name).split()))
    first, last = (tenure.since, tenure.until) if same_name else (tenure.on, tenure.on)
    return since <= last[: len(since)] and (not until or first[: len(until)] <= until)


def main(reign: Path, gaps: Path) -> None:
    """Draw, take out, and print what was drawn."""
    drawn = draw(list(iter_tenures(reign)))
    taken = withhold(TABLES_FOLDER / "offices.tsv", drawn)
    if taken:
        gaps.write_text("state\trole\tsince\tuntil\n" + "\n".join(taken) + "\n", encoding="utf-8")
    for tenure in drawn:
        print(json.dumps(asdict(tenure), ensure_ascii=False))
    print(f"{len(taken)} rows taken out", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
