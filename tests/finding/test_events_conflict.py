"""Conflict as wire reports tell it: fighting, protests, complaints, ultimatums, manoeuvres."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model

Told = tuple[str, list[str | None], list[str | None]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a gerund that names fighting, sides that hang on the verb or on each other
        ("Fighting erupted between Chadian troops and Libyan soldiers.", [("ASSAULT", ["TCD", "LBY"], [])]),
        ("Clashes broke out between Malian troops and Tuareg rebels in Mali.", [("ASSAULT", ["MLI", "MLI"], [])]),
        ("Clashes between police and opposition supporters broke out in Harare.", [("ASSAULT", ["ZWE", "ZWE"], [])]),
        ("A strike by Peruvian miners entered its third week on Monday.", [("PROTEST", ["PER"], [])]),
        # before a mission
        ("Dozens of Ghanaians rallied outside the Togolese embassy in Accra.", [("PROTEST", ["GHA"], ["TGO"])]),
        ("Some 90 Poles demonstrated in front of the Belarusian consulate.", [("PROTEST", ["POL"], ["BLR"])]),
        # pleas for somebody to act
        ("Togo's plea for Ghanaian troops to leave went unheard.", [("REQUEST", ["TGO"], ["GHA"])]),
        # complaints and what they blame
        (
            "Chile lodged a protest with Peru over the seizure of a Chilean trawler.",
            [("ACCUSE", ["CHL"], ["PER"]), ("COERCE", ["PER"], ["CHL"])],
        ),
        ("Latvia complained to Belarus over the arrest of two Latvian farmers.", [("ACCUSE", ["LVA"], ["BLR"]), ("COERCE", ["BLR"], ["LVA"])]),
        ("Athens rejected as absurd Albanian claims of a plot.", [("REJECT", ["GRC"], ["ALB"])]),
        # ultimatums, and threats told once
        ("Ethiopia gave Eritrea 72 hours to pull its troops out.", [("THREATEN", ["ETH"], ["ERI"])]),
        ("Ghana warned Liberia that it would withdraw its soldiers if the truce broke.", [("THREATEN", ["GHA"], ["LBR"])]),
        ("Niger warned Benin that it would close its border if the raids went on.", [("THREATEN", ["NER"], ["BEN"])]),
        # manoeuvres of one state, and those that somebody shares
        ("Algeria began naval manoeuvres on Monday.", [("MOBILIZE", ["DZA"], [])]),
        ("Algeria held joint exercises on Monday.", []),
        ("Algeria held an earthquake drill on Monday.", []),
        ("Bolivia sent 3,000 troops to its border with Paraguay.", [("MOBILIZE", ["BOL"], ["PRY"])]),
        # who fired and who was hit
        ("A shell fired from Syria hit a Jordanian village.", [("ASSAULT", ["SYR"], ["JOR"])]),
        ("Gunmen in Niger ambushed Chadian troops, wounding two soldiers.", [("ASSAULT", ["NER"], ["TCD"])]),
        ("The shelling of the Togolese town of Lome by Ghanaian gunners killed six refugees.", [("ASSAULT", ["GHA"], [None, "TGO"])]),
        ("Spanish jets bombed jihadist bases in northern Mali, the army said.", [("ASSAULT", ["ESP"], [None, "MLI"])]),
        ("The junta has closed all universities in Myanmar.", [("COERCE", ["MMR"], ["MMR"])]),
        # whose police it was, whose people they are, whom envoys leave, who is told to act
        ("Greece condemned the detention in Libya of two Greek sailors.", [("ACCUSE", ["GRC"], ["LBY"])]),
        ("Riots broke out in Caracas over fuel prices.", [("PROTEST", ["VEN"], [])]),
        ("Latvia has withdrawn its ambassadors from Minsk.", [("SANCTION", ["LVA"], ["BLR"])]),
        ("Ugandan troops were told by Kigali to pull back.", [("REQUEST", ["RWA"], ["UGA"])]),
        ("Uganda was told to pull back its troops.", [("REQUEST", [], ["UGA"])]),
        ("Uganda told reporters to wait outside.", []),
        # what is rejected was said; a gerund that a verb tells again
        (
            "Niger rejected accusations by Benin that it had shelled a village.",
            [("REJECT", ["NER"], ["BEN"]), ("ACCUSE", ["BEN"], ["NER"])],
        ),
        ("Shelling by Armenian forces killed two Azerbaijani villagers.", [("ASSAULT", ["ARM"], ["AZE"])]),
        ("Six Tunisian miners held by Libyan guards were freed.", [("COERCE", ["LBY"], ["TUN"]), ("RETREAT", ["LBY"], ["TUN"])]),
        # to whose charge a deed is laid, what was taken, what was moved
        (
            "A Namibian soldier was killed in an attack blamed on Angolan rebels.",
            [("ASSAULT", ["AGO"], ["NAM"]), ("ACCUSE", [], ["AGO"])],
        ),
        ("Rwandan troops took the Congolese town of Goma.", [("ASSAULT", ["RWA"], ["COD"])]),
        ("Rwandan soldiers took a bus to the city.", []),
        ("Chad moved troops to its border with Niger.", [("MOBILIZE", ["TCD"], ["NER"])]),
        # parsers are misled by a participle, and by the object of a verb inside a subject
        ("A French engineer held hostage by Yemeni tribesmen was wounded.", [("ASSAULT", ["YEM"], ["FRA"]), ("ASSAULT", [], ["FRA"])]),
        ("Mauritania's refusal to let UN monitors visit Atar was condemned by Senegal.", [("ACCUSE", ["SEN"], ["MRT"])]),
    ],
)  # fmt: skip
def test_conflict_of_the_wire(
    text: str, told: list[Told], analyser: Analyser, knowledge: Knowledge
) -> None:
    _, _, findings = read(text, analyser, knowledge)
    assert [brief(one) for one in findings.events] == told
