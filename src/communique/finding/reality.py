"""What is gathered of an event that may not have happened: planned, left open, denied, or only wanted."""

from dataclasses import dataclass


@dataclass(slots=True)
class Reality:
    """What the climb from a trigger has met: `governed` when another event's verb holds it.

    A `purpose` ("flew in to mediate") is future too, but nobody has announced it.
    """

    future: bool = False
    purpose: bool = False
    hypothetical: bool = False
    negation: bool = False
    governed: bool = False

    def modes(self) -> tuple[str, ...]:
        """The auxiliary modes in the codebook's order (historical is dating's)."""
        named = (
            ("future", self.future or self.purpose),
            ("hypothetical", self.hypothetical),
            ("negation", self.negation),
        )
        return tuple(name for name, holds in named if holds)
