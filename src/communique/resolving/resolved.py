"""What a phrase comes to before it is a mention."""

from typing import NamedTuple

from communique.model.world import Actor, ActorMention, MentionForm, NameBasis


class Resolved(NamedTuple):
    """Tokens `first..last` (last excluded), whom they stand for, and how sure the reading is."""

    form: MentionForm
    first: int
    last: int
    actors: tuple[Actor, ...]
    basis: NameBasis = "as_written"

    def mention(self, head: int) -> ActorMention:
        """The mention that the phrase is, headed by a token."""
        return ActorMention(
            first=self.first,
            last=self.last,
            head=head,
            form=self.form,
            actors=self.actors,
            basis=self.basis,
        )
