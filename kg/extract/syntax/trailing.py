"""The bodies and countries of an office that stand after it or after the name, or are represented in it."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.syntax.affiliation import read_affiliation
from kg.extract.syntax.frame import Frame
from kg.extract.syntax.office import Office
from kg.extract.syntax.reading import Link
from kg.extract.syntax.state import read_service
from kg.extract.syntax.thing import find_thing_start
from kg.extract.text import lexicon
from kg.extract.text.layout import Kind
from kg.extract.text.phrase import Phrase, can_abbreviate, spell

#: With these an entry of a list of signatories begins: "Por el Perú:".
_FOR = frozenset({"por", "pour", "for"})
_OWNING = frozenset({"de", "del", "du"})


def read_trailing(frame: Frame) -> None:
    """Add to each link of the reading the bodies after it, and the country represented in it."""
    for link in frame.reading.links:
        _read_after(frame, link)
        _read_represented(frame, link)
        _read_antecedent(frame, link)


def _read_after(frame: Frame, link: Link) -> None:
    """Bodies and countries after the office or after the name: ", ORG", "of the ORG", "(ORG)"."""
    end = frame.reading.names[link.name].end
    if link.manner == "verb" and link.office.end < frame.reading.names[link.name].first:
        _read_house(frame, link, end)
    in_item = frame.reading.sentence.kind is Kind.ITEM and link.manner == "glued"
    _read_trail(frame, link, link.office.end)
    if frame.annotated.lower(end) in frame.grammar.tying_name or (in_item and frame.annotated.text(end) == ","):
        _read_trail(frame, link, end)


def _read_house(frame: Frame, link: Link, i: int) -> None:
    """Add the house after the name of whom the office was said before: "…, del Albergue X"."""
    if frame.annotated.text(i) != "," or frame.annotated.lower(i + 1) not in _OWNING:
        return
    phrase = frame.grammar.read_phrase(frame.document, frame.annotated, i + 2, frozenset())
    if phrase is None or phrase.kind not in {"body", "field"} or not phrase.name[:1].isupper():
        return
    end = next((span.end for span in frame.reading.names if span.first == phrase.first), phrase.end)
    name = spell(frame.document, frame.annotated, phrase.first, max(end, phrase.end))
    link.trailing.append(phrase._replace(kind="body", name=name if end > phrase.end else phrase.name))


def _read_trail(frame: Frame, link: Link, i: int) -> None:
    """Add the phrases that follow token i, as far as each is a body or a country of the office."""
    while len(link.trailing) < 3 and frame.annotated.lower(i) in frame.grammar.tying:
        if frame.annotated.text(i) == "," and frame.annotated.text(i + 1) in {"of", "from", "all", "both"}:
            i += 1 + (frame.annotated.text(i + 1) in {"all", "both"})
        phrase = _read_apposed(frame, i)
        if phrase is None or not _can_trail(frame, phrase):
            return
        lead = frame.annotated.lower(i)
        if link.trailing and lead in {"at", "in"}:
            return  # where something happens: "of Ecuador at the White House"
        if lead == "(" and (_is_its_acronym(frame, link.office, phrase) or _is_party(frame, link, i, phrase)):
            return
        if phrase.kind == "field" and frame.reading.romance and _closes_entry(frame, phrase, link):
            phrase = phrase._replace(kind="body")
        if phrase.kind == "field" and lead == "," and _leads_to_body(frame, phrase.end):
            link.trailing.append(phrase)
            i = phrase.end
            continue
        noun = frame.reading.romance and frame.annotated.text(phrase.first).islower() and phrase.name[1:].islower()
        unfit = phrase.kind == "field" or (noun and lead == ",") or (phrase.kind == "place" and lead in {",", "(", "/"})
        if unfit or (lead == "in" and phrase.kind != "country"):
            return
        link.trailing.append(phrase)
        i = phrase.end + (frame.annotated.text(phrase.end) == ")")


def _read_apposed(frame: Frame, i: int) -> Phrase | None:
    """The phrase after the comma or small word at token i: what it names, else the body that its capitals name."""
    phrase = frame.grammar.read_phrase(frame.document, frame.annotated, i + 1, frame.stops)
    known = phrase is not None and phrase.known
    if frame.reading.romance or not _apposes(frame, i) or known or _names_holder(frame, i + 1):
        return phrase
    people = frozenset(span.first for span in frame.reading.names)
    body = read_affiliation(frame.document, frame.annotated, i + 1, people)
    longer = phrase is not None and phrase.kind == "body" and body is not None and phrase.end >= body.end
    return phrase if body is None or longer else body


def _apposes(frame: Frame, i: int) -> bool:
    """Whether a comma, or "of" after a name, leads to what can be a body's name."""
    return frame.annotated.text(i) == "," or (
        frame.annotated.text(i) == "of" and any(span.end == i for span in frame.reading.names)
    )


def _leads_to_body(frame: Frame, i: int) -> bool:
    """Whether a comma and a body follow a field of work: "Director, Labour Migration, Ministry of Labour"."""
    if frame.annotated.text(i) != "," or frame.reading.romance or _names_holder(frame, i + 1):
        return False
    following = frame.grammar.read_phrase(frame.document, frame.annotated, i + 1, frame.stops)
    return following is not None and following.kind == "body" and _can_trail(frame, following)


def _names_holder(frame: Frame, i: int) -> bool:
    """Whether the name of somebody with an office begins at token i."""
    return any(frame.reading.names[link.name].first == i for link in frame.reading.links)


def _read_antecedent(frame: Frame, link: Link) -> None:
    """Add the body that "its" stands for before an office: the last one named in the sentence."""
    office = link.office
    if frame.annotated.lower(office.first - 1) != "its" or link.trailing or office.employer or office.nation:
        return
    for i in range(office.first - 2, -1, -1):
        hit, defined = frame.annotated.hits[i], frame.document.acronyms.get(frame.annotated.text(i))
        if defined is not None or (hit is not None and hit.entry.kind in {"organisation", "mechanism", "body"}):
            name = defined or hit.entry.name if hit else str(defined)
            link.trailing.append(Phrase(i, i + 1, "body", name, known=True))
            return
        if frame.annotated.lower(i) in lexicon.BODY_HEADS and frame.annotated.tokens[i].is_capital:
            first = find_thing_start(frame.document, frame.annotated, i, 0)
            link.trailing.append(Phrase(first, i + 1, "body", spell(frame.document, frame.annotated, first, i + 1)))
            return


def _read_represented(frame: Frame, link: Link) -> None:
    """The country in "Togo was represented by Ambassador NAME" and in "NAME, Ambassador, on behalf of Togo"."""
    by = frame.before_article(frame.phrase_start(link.name)) - 1
    if frame.annotated.lower(by) in frame.grammar.by and frame.annotated.lower(by - 1) in frame.grammar.represented:
        link.represents = _country_among(frame, range(by - 2, max(-1, by - 14), -1))
        return
    if frame.annotated.lower(0) in _FOR and ":" in {frame.annotated.text(i) for i in range(2, 8)}:
        link.represents = _country_among(frame, range(1, 5))
        return
    for i in range(link.office.end, len(frame.annotated)):
        if frame.annotated.text(i) == ";":
            return
        if (frame.annotated.lower(i), frame.annotated.lower(i + 1)) in frame.grammar.behalf:
            link.represents = _country_among(frame, range(i + 2, min(i + 6, len(frame.annotated))))
            return


def _country_among(frame: Frame, places: Iterable[int]) -> Phrase | None:
    """The first country that stands at one of the tokens."""
    for i in places:
        hit = frame.annotated.hits[i]
        if hit is not None and hit.entry.kind == "country":
            return Phrase(i, i + 1, "country", hit.entry.name, hit.entry.country, known=True)
    return None


def _is_its_acronym(frame: Frame, office: Office, phrase: Phrase) -> bool:
    """Whether a bracket holds an acronym that no list knows of the body right before it."""
    last = office.complements[-1][1] if office.complements else None
    acronym = frame.annotated.text(phrase.first).isupper() and not phrase.known
    return last is not None and last.kind == "body" and acronym and _abbreviates(frame, phrase)


def _is_party(frame: Frame, link: Link, i: int, phrase: Phrase) -> bool:
    """Whether the bracket after the name of somebody in the service of a State holds a party: "la ministre X (PS)"."""
    after_name = i == frame.reading.names[link.name].end
    known = phrase.known or frame.annotated.text(phrase.first) in frame.document.acronyms
    unknown = after_name and not known and phrase.kind == "body"
    return unknown and read_service(link.office.title, link.office.title) != ""


def _abbreviates(frame: Frame, phrase: Phrase) -> bool:
    return can_abbreviate(frame.document, frame.annotated, phrase.first - 1)


def _can_trail(frame: Frame, phrase: Phrase) -> bool:
    """Whether the phrase belongs to no other office."""
    return phrase.end not in frame.by_first and not any(
        phrase.first <= office.head[0] <= phrase.end for office in frame.reading.offices
    )


def _closes_entry(frame: Frame, phrase: Phrase, link: Link) -> bool:
    """Whether capitals without a body's noun are a body all the same: they end a list entry of name and office."""
    in_item = frame.reading.sentence.kind is Kind.ITEM and link.manner in {"after", "glued", "joined"}
    return in_item and frame.annotated.text(phrase.end) in {"", ";", ".", "("} and phrase.name[:1].isupper()
