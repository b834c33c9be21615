"""A sentence as read: its names, its offices, and which office belongs to which name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from kg.extract.syntax.name import Span
from kg.extract.syntax.office import Office
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Sentence
from kg.extract.text.phrase import Phrase
from kg.facts import Status

#: How an office stands to its name: "Director NAME", "the Director, NAME", "NAME, Director", "NAME is Director",
#: and a further office joined to one of these.
Manner = Literal["glued", "before", "after", "verb", "joined"]


@dataclass(slots=True)
class Link:
    """An office of a name in one sentence, with the bodies and countries named after it or represented in it."""

    name: int
    office: Office
    manner: Manner
    status: Status | None = None
    trailing: list[Phrase] = field(default_factory=list)
    represents: Phrase | None = None


@dataclass(slots=True)
class Reading:
    """A sentence with its names (token spans), offices and links between them."""

    annotated: Annotated
    names: list[Span]
    offices: list[Office]
    links: list[Link] = field(default_factory=list)
    romance: bool = False

    @property
    def sentence(self) -> Sentence:
        return self.annotated.sentence

    def offsets(self, span: Span) -> tuple[int, int]:
        """The code points of tokens `span`."""
        return self.annotated.tokens[span.first].start, self.annotated.tokens[span.end - 1].end

    def links_of(self, name: int) -> list[Link]:
        """The offices of the name with that index."""
        return [link for link in self.links if link.name == name]
