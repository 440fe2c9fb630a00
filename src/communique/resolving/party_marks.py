"""How American reports mark members of Congress: "(D-Wis.)", ", R-Ky.,", "(D., N.Y.)", ", Democrat of Ohio"."""

import re

LEGISLATURE = ("USA", "LEG")  # whose members bear such marks, and their sector
_MARK = re.compile(
    r"""\s*[,(]\s*
    (?:
        (?:(?:Sen|Rep)\.\s*)?
        [DRI]\s*(?:[-–]|\.,)\s*        # the party: Democrat, Republican or Independent
        (?:[A-Z][A-Za-z.]*\s?){1,2}    # the state or district: Wis., N.Y., CA, New York
        [,)]
    |
        (?:Democrat|Republican)\ of\ [A-Z]
    )""",
    re.VERBOSE,
)


def has_party_mark(text: str, end: int) -> bool:
    """Whether a party and a state follow the name that ends here: "Jane Roe [(D-Wis.)]"."""
    return _MARK.match(text, end) is not None
