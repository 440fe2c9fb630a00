"""The notation of American reports after a name."""

import pytest

from communique.resolving.party_marks import has_party_mark


@pytest.mark.parametrize(
    ("after", "is_mark"),
    [
        (" (D-Wis.) spoke", True),
        (" (R-Ky.) spoke", True),
        (", D-Calif., spoke", True),
        (" ( D - CA ) spoke", True),
        (" (D., N.Y.) spoke", True),
        (" (R-New York) spoke", True),
        (" (D) spoke", False),
        (" (I think) spoke", False),
        (", R-rated films", False),
        (" of Wisconsin", False),
        (", Democrat of Ohio, spoke", True),
        (", a Democrat", False),
    ],
)
def test_a_party_and_a_state_after_a_name_are_a_mark(after: str, *, is_mark: bool) -> None:
    name = "Jane Roe"
    assert has_party_mark(name + after, len(name)) is is_mark
