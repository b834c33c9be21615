"""Offices: modifier + head + portfolio or scope (+ organisation, + place), read around the head of the phrase."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.firm import find_firm_start, find_owner_start, is_firm, skip_description
from kg.extract.text.gazetteer import Hit
from kg.extract.text.model import adjectives, adverbs, nouns
from kg.extract.text.phrase import Phrase, before_bracket, read_phrase, spell
from kg.extract.text.saying import FINITE
from kg.facts import Status

#: Small words that lead from an office to its complement.
_PREPOSITIONS = lexicon.words(
    """of for to at in on with from de del du des para pour en à au ante auprès d' chargé under"""
)
#: Those of them that lead on from a field in lower case: "head of the passport office" in Busia.
_PLACING = lexicon.words("at in")
#: Words of status that stand after the head.
_TRAILING = lexicon.words(
    "designate elect interino interina saliente electo electa entrante sortant sortante élu élue désigné"
)
#: Nouns by which a body is named in short before an office: "Commission President".
_OWNERS = lexicon.words(
    """commission council bank parliament board committee government union assembly senate congress community
    ministry court agency"""
)
#: Parts of a State that stand in the titles of their offices.
_DIVISIONS = lexicon.words("district divisional county")
#: Offices whose holders have advisers and envoys of their own.
_SERVED = lexicon.words("president prime minister premier king secretary-general director-general")
#: Offices and professions that a field in lower case may stand before.
_WITH_FIELD = frozenset(lexicon.PROFESSIONS) | lexicon.words("analyst economist scientist expert specialist lecturer")
#: Offices whose portfolio is part of the title.
_PORTFOLIO_HEADS = (
    "minister",
    "secretary",
    "commissioner",
    "ambassador",
    "envoy",
    "ministro",
    "ministra",
    "ministre",
    "viceministr",
    "secretari",
    "secrétaire",
    "subsecretari",
    "rapporteur",
    "attorney",
    "chancellor",
    "justice",
    "adviser",
    "advisor",
    "assistant",
)
#: Words in a capital that do not modify an office.
_UNFIT = lexicon.NOT_NAMES - lexicon.words(
    """north south east west northern southern eastern western central global international regional national project
    programme law press river"""
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a phrase: tokens `first` to `end` of a sentence, `head` its head's first token.

    role: title without organisation and status; complements: the phrases after the head with their small words;
    employer: the body named before the head ("IOM Chief of Mission"); nation: alpha-2 code of a country named
    before it ("Guyana's Minister", "Maldivian Minister"); owner: what stands before it as printed; status from
    modifiers.
    """

    first: int
    end: int
    head: tuple[int, int]
    modifiers: str
    title: str
    status: Status
    employer: Phrase | None
    nation: str | None
    complements: tuple[tuple[str, Phrase], ...]
    possessor: bool = False
    owner: str = ""
    romance: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether the phrase is the head alone, as in a form of address."""
        return not self.modifiers and not self.complements and self.employer is None and self.nation is None


def find_offices(document: Document, annotated: Annotated, stops: frozenset[int]) -> list[Office]:
    """The offices of a sentence, left to right; stops: tokens at which a person's name begins."""
    offices: list[Office] = []
    i = 0
    while i < len(annotated):
        head = annotated.heads[i]
        if head is None or head[0] != i:
            i += 1
            continue
        if _owns_office(annotated, head):
            i = head[1]
            continue
        floor = offices[-1].end if offices else 0
        office = _read_office(document, annotated, head, stops, floor)
        if not _is_mere_profession(annotated, office):
            offices.append(office)
        i = max(office.end, head[1])
    return offices


def _owns_office(annotated: Annotated, head: tuple[int, int]) -> bool:
    """Whether a head is that of whom another serves: "the President's" Senior Adviser."""
    if annotated.lower(head[1]) != "'s" or annotated.lower(head[0]) not in _SERVED:
        return False
    for i in range(head[1] + 1, min(head[1] + 6, len(annotated))):
        if annotated.heads[i] is not None:
            return True
        if not annotated.tokens[i].is_capital and annotated.lower(i) not in lexicon.ROLE_MODIFIERS:
            return False
    return False


def _is_mere_profession(annotated: Annotated, office: Office) -> bool:
    """Whether it says what somebody does, not for whom, and no name follows: "a lawyer"."""
    served = any(small in {"of", "at", "for", "with"} for small, _ in office.complements)
    placed = office.employer is not None or served or annotated.text(office.end).istitle()
    return office.title.lower() in lexicon.PROFESSIONS and not placed


def _read_office(
    document: Document, annotated: Annotated, head: tuple[int, int], stops: frozenset[int], floor: int
) -> Office:
    left = _read_left(document, annotated, head[0], floor, stops)
    named = annotated.hits[head[0]]
    if named is not None and named.form != "acronym" and named.entry.kind == "organisation":
        complements, end, trailing = (
            _read_own_name(document, annotated, head[1], named),
            _end_of(annotated, head[1], named),
            None,
        )
        left.employer = Phrase(head[0], end, "body", named.entry.name, None, known=True)
    else:
        complements, end, trailing = _read_complements(document, annotated, head[1], stops)
    modifiers = spell(document, annotated, left.modifiers, head[0])
    return Office(
        first=left.first,
        end=end,
        head=head,
        modifiers=_without_status(modifiers),
        title=spell(document, annotated, head[0], head[1]),
        status=trailing or _status_of_head(document, annotated, head) or left.status,
        employer=left.employer,
        nation=left.nation,
        complements=(("in", left.area), *complements) if left.area else complements,
        possessor=left.possessor,
        owner=spell(document, annotated, left.first, left.modifiers),
    )


def _status_of_head(document: Document, annotated: Annotated, head: tuple[int, int]) -> Status | None:
    """The status that the head itself states: an officer in charge acts."""
    title = spell(document, annotated, *head).lower().replace("-", " ")
    return "acting" if title == "officer in charge" else None


def _end_of(annotated: Annotated, i: int, named: Hit) -> int:
    """The token after the known name that covers token i."""
    while i < len(annotated) and annotated.hits[i] is named:
        i += 1
    return i


def _read_own_name(document: Document, annotated: Annotated, start: int, named: Hit) -> tuple[tuple[str, Phrase], ...]:
    """The rest of a body's name that begins with its office: "High Commissioner" for Refugees."""
    end = _end_of(annotated, start, named)
    if end - start < 2:
        return ()
    return ((annotated.lower(start), Phrase(start + 1, end, "field", spell(document, annotated, start + 1, end))),)


@dataclass(slots=True)
class _Left:
    """What stands before a head: where the phrase and its modifiers begin, and what was found there."""

    first: int
    modifiers: int
    status: Status = "current"
    employer: Phrase | None = None
    nation: str | None = None
    possessor: bool = False
    area: Phrase | None = None


def _read_left(document: Document, annotated: Annotated, head: int, floor: int, stops: frozenset[int]) -> _Left:
    """Read leftwards: modifiers and capitals that are words of the language, then a body or a country."""
    i = head
    while i > floor and _is_modifier(document, annotated, i - 1, head, stops):
        i -= 1
    while i < head and annotated.lower(i) in {"and", "&", "of", "-", "for"}:
        i += 1
    left = _Left(i, i, _status_of([annotated.lower(k) for k in range(i, head)]))
    if _is_of_area(annotated, head):
        _read_area(document, annotated, left, head, floor, stops)
    served = annotated.heads[i - 2] if i > floor + 1 and annotated.lower(i - 1) == "'s" else None
    if served is not None and _owns_office(annotated, served):
        left.first = left.modifiers = served[0]
    _read_owner(document, annotated, left, floor, stops)
    while (left.nation or left.employer) and left.first > floor:
        if annotated.lower(left.first - 1) not in lexicon.STATUS_WORDS:
            break
        left.first -= 1
        left.status = _status_of([annotated.lower(left.first)])
    return left


def _is_of_area(annotated: Annotated, head: int) -> bool:
    """Whether an office is one of a part of a State: "Governor", "District Secretary"."""
    return annotated.lower(head) in {"governor", "mayor"} or annotated.lower(head - 1) in _DIVISIONS


def _read_area(
    document: Document, annotated: Annotated, left: _Left, head: int, floor: int, stops: frozenset[int]
) -> None:
    """The part of a State before an office in it: "Northern Province" Governor, "New York" Mayor."""
    first = head
    while first > floor and annotated.lower(first - 1) in lexicon.ROLE_MODIFIERS | _DIVISIONS:
        first -= 1
    start = first
    if annotated.lower(first - 1) in lexicon.BODY_HEADS - {"state"}:
        return  # "Central Bank" Governor
    while start > floor and annotated.tokens[start - 1].is_capital and not annotated.honorific[start - 1]:
        if annotated.heads[start - 1] is not None or start - 1 in stops:
            break
        start -= 1
    start += annotated.lower(start) in {"the", "then", "with"} and start < first
    if 0 < first - start < 5 and not _is_in_name(annotated, first - 1, stops):
        left.area = Phrase(start, first, "place", spell(document, annotated, start, first))
        left.first, left.modifiers = start, first


def _is_modifier(document: Document, annotated: Annotated, i: int, head: int, stops: frozenset[int]) -> bool:
    token = annotated.tokens[i]
    word = token.lower.replace("’", "'")
    if i in stops or annotated.hits[i] is not None or annotated.honorific[i]:
        return False
    if annotated.heads[i] is not None:
        return word in lexicon.ROLE_MODIFIERS and token.is_capital == annotated.tokens[head].is_capital
    if word in lexicon.STATUS_WORDS or word in lexicon.ROLE_MODIFIERS:
        return True
    if word in {"and", "&"}:
        return (
            i > 0
            and not _is_in_name(annotated, i - 1, stops)
            and annotated.tokens[i - 1].is_capital
            and annotated.tokens[i + 1].is_capital
            and document.is_common(annotated.text(i - 1))
            and annotated.hits[i - 1] is None
            and annotated.heads[i - 1] is None
            and annotated.lower(i + 1) not in lexicon.STATUS_WORDS
            and i + 1 < head
        )
    if word == "-":
        return annotated.tokens[i - 1].end == token.start if i else False
    if word in adverbs():
        return False
    if not token.is_capital and not annotated.tokens[head].is_capital:
        return _follows_nationality(document, annotated, i) or _follows_article(annotated, i, head)
    if not token.is_capital or word in _UNFIT:
        return False
    if token.text.isupper() and len(token.text) > 1:
        return False
    if word in _OWNERS or _is_owner_word(annotated, i, head):
        return False
    begins_sentence = i == 0 or annotated.text(i - 1) in {"“", '"', ".", ":"}
    return document.is_common(token.text) and not (begins_sentence and not annotated.tokens[head].is_capital)


def _is_owner_word(annotated: Annotated, i: int, head: int) -> bool:
    """Whether a capital is one of several before an office in lower case: words of a body's name, not of the title."""
    if annotated.text(head).istitle() or keeps_portfolio(annotated.text(head)):
        return False
    beside = annotated.tokens[max(0, i - 1) : i] + annotated.tokens[i + 1 : min(i + 2, head)]
    told = annotated.lower(i) in lexicon.ROLE_MODIFIERS
    several = any(token.is_capital for token in beside) or annotated.lower(head).startswith("spokes")
    return annotated.text(head).islower() and not told and several


def _is_in_name(annotated: Annotated, i: int, stops: frozenset[int]) -> bool:
    """Whether the capitals that end with token i begin with a person's name."""
    while i >= 0 and annotated.tokens[i].is_capital:
        if i in stops:
            return True
        i -= 1
    return False


def _follows_nationality(document: Document, annotated: Annotated, i: int) -> bool:
    """Whether words in lower case from token i lead back to a country or a body: "Danish employment" minister."""
    if not _is_field_word(annotated.lower(i)) or len(annotated.text(i)) < 3:
        return False
    for k in range(i - 1, max(-1, i - 4), -1):
        if annotated.lower(k) in FINITE:
            return False
        hit = annotated.hits[k]
        if hit is not None or annotated.lower(k) == "'s":
            return hit is None or hit.entry.kind in {"country", "organisation"}
        if annotated.heads[k] is None and find_thing_start(document, annotated, k, 0) <= k:
            return True
        if not annotated.text(k).isalpha() or annotated.lower(k) in _PREPOSITIONS | {"the", "a", "an", "and"}:
            return False
    return False


def _follows_article(annotated: Annotated, i: int, head: int) -> bool:
    """Whether one or two words of a field in lower case open an apposition: "a feature" reporter, ", seismic" analyst.

    They do so before a profession only: "a veteran chairman" tells nothing of his office.
    """
    if annotated.lower(head) not in _WITH_FIELD or not _is_field_word(annotated.lower(i)) or len(annotated.text(i)) < 3:
        return False
    before, opening = annotated.lower(i - 1), {",", "a", "an"}
    return before in opening or (_is_field_word(before) and annotated.lower(i - 2) in opening)


def _is_field_word(word: str) -> bool:
    """Whether a word in lower case can tell the field of an office: a noun or an adjective."""
    return word in nouns() or word in adjectives() or word.removesuffix("s") in nouns()


def _status_of(words: list[str]) -> Status:
    joined = " ".join(words)
    for cue in (*words, "ad interim" if "ad interim" in joined else ""):
        status = lexicon.STATUS_WORDS.get(cue)
        if status == "acting":
            return "acting"
        if status == "former":
            return "former"
        if status == "elect":
            return "elect"
    return "current"


def _without_status(modifiers: str) -> str:
    return " ".join(word for word in modifiers.split() if word.lower().rstrip("-‐‑") not in lexicon.STATUS_WORDS)


def _read_owner(document: Document, annotated: Annotated, left: _Left, floor: int, stops: frozenset[int]) -> None:
    """The body or country right before the modifiers, with or without a possessive."""
    i = left.first
    if i > floor and annotated.lower(i - 1) in {"'s", "'", "’"}:
        i -= 1
        left.possessor = True
    i = before_bracket(annotated, i)
    if i <= floor:
        left.possessor = False
        return
    if _read_commission(document, annotated, left, i):
        return
    hit = annotated.hits[i - 1]
    start = find_thing_start(document, annotated, i - 1, floor)
    if hit is not None and hit.entry.kind == "country":
        left.nation, left.first = hit.entry.country, start
        before = annotated.hits[start - 1] if start > floor else None
        if before is not None and before.entry.kind in {"organisation", "mechanism", "body"}:
            begin = find_thing_start(document, annotated, start - 1, floor)
            left.employer, left.first = (
                Phrase(begin, start, "body", before.entry.name, None, known=True),
                begin,
            )
    elif hit is not None and hit.entry.kind in {"organisation", "mechanism", "body"}:
        left.employer = Phrase(start, i, "body", hit.entry.name, hit.entry.country, known=True)
        left.first = start
    elif start < i and start not in stops:
        _read_unknown_owner(document, annotated, left, start, i, stops)
    elif left.possessor:
        _read_possessor(document, annotated, left, i, floor)
    titled = i < left.modifiers and annotated.lower(i) == "'s" and not annotated.text(left.modifiers).islower()
    if left.employer is None and left.nation is None and not titled:
        start = find_owner_start(document, annotated, i - 1, floor)
        if start < i:
            left.employer, left.first = Phrase(start, i, "body", _spell_owner(document, annotated, start, i)), start
    _read_parents(document, annotated, left, floor)


def _read_commission(document: Document, annotated: Annotated, left: _Left, i: int) -> bool:
    """Take in the adjective of a union before its commissioner: the European Commission's "European Commissioner"."""
    if annotated.lower(i) != "commissioner" or not annotated.tokens[i - 1].is_capital:
        return False
    named = document.gazetteer.find(f"{annotated.text(i - 1)} Commission")
    if named is None:
        return False
    left.employer, left.first = Phrase(i - 1, i, "body", named.name, None, known=True), i - 1
    return True


def _read_possessor(document: Document, annotated: Annotated, left: _Left, end: int, floor: int) -> None:
    """A city, a firm or a region that nobody lists, named in the possessive: "Durban's" Mayor."""
    start = end
    while start > floor and annotated.tokens[start - 1].is_capital and annotated.hits[start - 1] is None:
        start -= 1
    words = [token.text for token in annotated.tokens[start:end]]
    strange = not all(document.is_common(word) for word in words)
    someone = annotated.honorific[start - 1] if start else False
    someone = someone or any(document.is_person_entity(token.start) for token in annotated.tokens[start:end])
    mayor = any("mayor" in annotated.lower(k) for k in range(end + 1, end + 4))
    left.possessor = 0 < len(words) < 4 and (mayor or (strange and not someone))
    if left.possessor:
        left.employer, left.first = Phrase(start, end, "body", " ".join(words)), start


def _read_parents(document: Document, annotated: Annotated, left: _Left, floor: int) -> None:
    """Take in the parent bodies that stand before the employer: "HHS ACF Head"."""
    while left.employer is not None and left.first > floor and _is_glued_body(annotated, left.first - 1):
        left.first = find_thing_start(document, annotated, left.first - 1, floor)


def _is_glued_body(annotated: Annotated, i: int) -> bool:
    hit = annotated.hits[i]
    if hit is not None:
        return hit.entry.kind in {"organisation", "mechanism", "body"}
    word = annotated.text(i)
    return word.isupper() and len(word) > 1 and word.isalpha() and annotated.heads[i] is None


def find_thing_start(document: Document, annotated: Annotated, last: int, floor: int) -> int:
    """The first token of the body, country or acronym that ends with token `last`; the token after it for none."""
    hit = annotated.hits[last]
    start = last
    if hit is not None:
        while start > floor and annotated.hits[start - 1] is hit:
            start -= 1
    elif annotated.text(last).isupper() and len(annotated.text(last)) > 1 and annotated.heads[last] is None:
        return last
    elif annotated.lower(last) in lexicon.BODY_HEADS and annotated.tokens[last].is_capital:
        while start > floor and annotated.tokens[start - 1].is_capital and annotated.heads[start - 1] is None:
            start -= 1
        start += annotated.lower(start) == "the"
    else:
        return find_firm_start(document, annotated, last, floor)
    return start


def _read_unknown_owner(
    document: Document, annotated: Annotated, left: _Left, start: int, end: int, stops: frozenset[int]
) -> None:
    """A body that the authority list does not know: an acronym, or capitals closed by the head of a body."""
    phrase = read_phrase(document, annotated, start, stops)
    firm = is_firm(document, annotated, start, end)
    if phrase is not None and (phrase.kind == "body" or firm):
        left.employer = Phrase(start, end, "body", _spell_owner(document, annotated, start, end), phrase.country)
        left.first = start


def _spell_owner(document: Document, annotated: Annotated, start: int, end: int) -> str:
    printed = spell(document, annotated, start, end)
    return document.acronyms.get(printed, printed)


def _read_complements(
    document: Document, annotated: Annotated, start: int, stops: frozenset[int]
) -> tuple[tuple[tuple[str, Phrase], ...], int, Status | None]:
    """The phrases after a head with the small word before each, the end of the last, and a status that trails."""
    complements: list[tuple[str, Phrase]] = []
    end = start
    status: Status | None = None
    while end < len(annotated) and len(complements) < 5:
        if annotated.lower(end) in _TRAILING | {"a.i.", "ad"} or annotated.text(end) in {",", "-", "‐", "‑"}:
            found, after = _trailing_status(annotated, end)
            if found is not None:
                status, end = found, after
                continue
        end = _skip_session(annotated, end)
        small = annotated.lower(end)
        if small == "and" and annotated.lower(end + 1) in {"for", "of"} and complements:
            phrase = read_phrase(document, annotated, end + 2, stops)
            small = "and " + annotated.lower(end + 1)
        elif small in _PREPOSITIONS:
            phrase = _read_object(document, annotated, end + 1, stops)
        else:
            break
        if phrase is None:
            break
        complements.append((small, phrase))
        end = phrase.end
    return tuple(complements), end, status


def _skip_session(annotated: Annotated, i: int) -> int:
    """The token after "of the 76th session" in "President of the 76th session of the General Assembly", else i."""
    for k in range(i + 1, min(i + 5, len(annotated))):
        if annotated.lower(k) == "session" and annotated.lower(k + 1) == "of" and annotated.lower(i) == "of":
            return k + 1
    return i


def _trailing_status(annotated: Annotated, i: int) -> tuple[Status | None, int]:
    if annotated.text(i) in {",", "-", "‐", "‑"}:
        i += 1
    word = annotated.lower(i)
    if word in {"a.i.", "a.i"}:
        return "acting", i + 1
    if word == "ad" and annotated.lower(i + 1) == "interim":
        return "acting", i + 2
    if word in _TRAILING:
        return _status_of([word]), i + 1
    return None, i


def _read_object(document: Document, annotated: Annotated, start: int, stops: frozenset[int]) -> Phrase | None:
    """The phrase after a small word; another office may stand there: "Secretary to the President"."""
    first = start = skip_description(annotated, start)
    while annotated.lower(first) in {"the", "la", "el", "le", "l'"}:
        first += 1
    head = annotated.heads[first] if first < len(annotated) else None
    if head is not None and head[0] == first and first not in stops and annotated.tokens[first].is_capital:
        phrase = read_phrase(document, annotated, head[1] + 1, stops) if annotated.lower(head[1]) == "of" else None
        if phrase is not None and phrase.kind == "field":
            return Phrase(start, phrase.end, "field", spell(document, annotated, start, phrase.end))
        return Phrase(start, head[1], "field", spell(document, annotated, start, head[1]))
    phrase = read_phrase(document, annotated, start, stops)
    if phrase is not None and phrase.kind in {"field", "body"} and phrase.end not in stops:
        return _with_head(document, annotated, phrase)
    if phrase is not None:
        return phrase
    return _read_lower_field(document, annotated, start, stops)


def _with_head(document: Document, annotated: Annotated, phrase: Phrase) -> Phrase:
    """The phrase with the office it modifies: "to the Domestic Policy Advisor"."""
    head = annotated.heads[phrase.end] if phrase.end < len(annotated) else None
    if head is None or head[0] != phrase.end or not annotated.tokens[phrase.end].is_capital:
        return phrase
    return phrase._replace(end=head[1], kind="field", name=spell(document, annotated, phrase.first, head[1]))


def _read_lower_field(document: Document, annotated: Annotated, start: int, stops: frozenset[int]) -> Phrase | None:
    """A field in lower case: "Senior Statistician for migration data": up to four words before a mark."""
    end = start
    while (
        end < len(annotated)
        and end - start < 5
        and end not in stops
        and annotated.tokens[end].is_word
        and not annotated.tokens[end].is_capital
    ):
        if annotated.lower(end) in lexicon.SAYING_VERBS or annotated.lower(end) in _PLACING:
            break
        end += 1
    closed = annotated.text(end) in {",", ".", ";", ")", ""} or annotated.lower(end) in _PLACING or end in stops
    if end == start or not closed or not document.is_common(annotated.text(end - 1)):
        return None
    return Phrase(start, end, "field", spell(document, annotated, start, end))


def keeps_portfolio(title: str) -> bool:
    """Whether an office of this head carries its portfolio in its title, as ministers do."""
    lowered = title.lower()
    if lowered.startswith("executive "):
        return False
    return any(lowered.endswith(head) or lowered.startswith(head) for head in _PORTFOLIO_HEADS)
