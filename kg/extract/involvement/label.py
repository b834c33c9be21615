"""Labels: lines that name a role before a colon, "Moderator: A", "Organisers: B and C", "Funded by: D"."""

from __future__ import annotations

from kg.extract.involvement import role
from kg.extract.involvement.passage import Part, Passage
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
_ADJECTIVES = frozenset({"-", "–", "•", "*", "and", "/", "&", "main", "guest", "lead", "session", "keynote", "panel",
                        "confirmed", "participating"})  # fmt: skip
#: What parts a label from those named.
_MARKS = frozenset({":", "–", "—"})
_REACH = 5


def read_labels(passage: Passage) -> list[Part]:
    """Those named right after a role that opens a line, in the role's capacity; nobody in any other line."""
    starts = _line_starts(passage)
    found: list[Part] = []
    for k, start in enumerate(starts):
        found += _read_line(passage, start, starts[k + 1] if k + 1 < len(starts) else len(passage.words))
    return found


def _line_starts(passage: Passage) -> list[int]:
    """The tokens with which the lines of a sentence begin that have the mark of a label among their first words."""
    text, tokens = passage.document.text, passage.annotated.tokens
    lines = (k for k in range(len(tokens)) if k == 0 or "\n" in text[tokens[k - 1].end : tokens[k].start])
    return [k for k in lines if _MARKS & set(passage.words[k + 1 : k + _REACH])]


def _read_line(passage: Passage, start: int, stop: int) -> list[Part]:
    mark = next((k for k in range(start, min(start + _REACH, stop)) if passage.words[k] in _MARKS), None)
    capacity = _capacity(passage.words[start:mark]) if mark else None
    if mark is None or capacity is None:
        return []
    end = min(stop, passage.long_list_end(mark + 1))
    named = [actor for actor in passage.cast.actors if actor.end > mark + 1 and actor.first < end]
    if not named or named[0].first > mark + 2:
        return []
    people = [actor for actor in named if actor.kind == "person"]
    return passage.parts(people or ([] if capacity == "speaker" else named), capacity, "label")


def _capacity(label: list[str]) -> Capacity | None:
    """The capacity of "Guest speakers" or "Funded by"; none where any other word stands in the label."""
    words = [word for word in label if word not in _ADJECTIVES] or label[-1:]
    if len(words) == 2 and words[1] == "by":
        return role.PASSIVE.get(words[0])
    return _NOUNS.get(words[0]) if len(words) == 1 else None
