"""Labels: lines that name a role before a colon, "Moderator: A", "Organisers: B and C", "Funded by: D"."""

from __future__ import annotations

from kg.extract import role
from kg.extract.passage import Part, Passage
from kg.facts import Capacity


def _table(**words: str) -> dict[str, Capacity]:
    return {word: capacity for capacity, forms in words.items() for word in forms.split()}  # type: ignore[misc]


#: Nouns of a label by the capacity of those named after it.
_NOUNS: dict[str, Capacity] = _table(
    chair="""moderator moderators chair chairs chairperson chairman chairwoman co-chair co-chairs facilitator
        facilitators moderador moderadora modérateur modératrice""",
    speaker="""speaker speakers panellist panellists panelist panelists presenter presenters discussant discussants
        keynote""",
    organiser="organiser organisers organizer organizers convenor convener convenors conveners",
    host="host hosts co-host co-hosts",
    funder="sponsor sponsors funder funders donor donors",
    participant="participants attendees present delegations observers",
)
_ADJECTIVES = frozenset({"-", "–", "•", "*", "and", "/", "&", "main", "guest", "lead", "session", "keynote", "panel"})
_REACH = 5


def read_labels(passage: Passage) -> list[Part]:
    """Those named right after a role that opens the line, in the role's capacity; nobody in any other line."""
    colon = next((k for k, word in enumerate(passage.words[:_REACH]) if word == ":"), None)
    capacity = _capacity(passage.words[:colon]) if colon else None
    if colon is None or capacity is None:
        return []
    end = passage.long_list_end(colon + 1)
    named = [actor for actor in passage.cast.actors if actor.end > colon + 1 and actor.first < end]
    if not named or named[0].first > colon + 2:
        return []
    people = [actor for actor in named if actor.kind == "person"]
    return passage.parts(people or ([] if capacity == "speaker" else named), capacity, "label")


def _capacity(label: list[str]) -> Capacity | None:
    """The capacity of "Guest speakers" or "Funded by"; none where any other word stands in the label."""
    words = [word for word in label if word not in _ADJECTIVES] or label[-1:]
    if len(words) == 2 and words[1] == "by":
        return role.PASSIVE.get(words[0])
    return _NOUNS.get(words[0]) if len(words) == 1 else None
