"""What guides keep about people: nobody."""

from guides.models import GlossaryTerm, Uptake
from people.registry import not_personal


def register() -> None:
    not_personal(GlossaryTerm, "words of the field and what they mean, published")
    not_personal(Uptake, "what a public body said of itself in public, and where")
