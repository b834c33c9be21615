"""The rules of the extraction by the names that evidence bears, each with what it means."""

from __future__ import annotations

from typing import NamedTuple

from kg.facts import CAPACITIES


class Rule(NamedTuple):
    """A rule: its name, the layer of the facts that it finds, what a passage that bears its name looks like."""

    name: str
    layer: str
    meaning: str


_MEANINGS: dict[str, dict[str, str]] = {
    "people": {
        "name": "a name with enough that speaks for a person: honorific, office, verb of saying, the model, its words",
    },
    "posts": {
        "office-glued": "the office right before the name: Director NAME",
        "office-before": "the office, a comma or dash, the name: the Director of BODY, NAME",
        "office-after": "the name, a comma or bracket, the office: NAME, Director of BODY",
        "office-verb": "a verb ties them: NAME is, was appointed, will succeed NAME as Director; or a pronoun: she was",
        "office-joined": "a further office joined to one of these: NAME, Director of BODY and Chair of BODY",
        "office-held": "somebody who holds the presidency or chair of a dialogue: NAME, who holds the presidency of",
        "office-below": "the office stands on the line below the name, as in signatures",
        "office-succeeded": "the office of whom a pronoun replaces: She succeeds NAME",
    },
    "dialogues": {
        "dialogue-known": "a name of a dialogue in the registry",
        "dialogue-shape": "a name in capitals with the noun of a dialogue: process, dialogue, forum, network",
    },
    "meetings": {
        "meeting-noun": "a noun of gatherings of which the text says that, when or where it takes place",
        "meeting-verb": "a verb of meeting with those who met: NAME met NAME, they gathered in CITY",
    },
    "participation": {
        "assembled": "the body that met, or that held its own meeting",
        "announced": "a noun for a part, and those who have it: Speakers included NAME; Joining NAME were NAME",
        "attended-by": "a gathering attended by, opened in the presence of, or bringing together the named",
        "between": "the parties after between: talks between NAME and NAME",
        "caption": "the people whom the caption of a picture names",
        "delegation-of": "a delegation, representatives or officials of a State or body",
        "gathered": "a gathering that gathered, convened or united the named",
        "gave-support": "gave support, assistance or funds to the gathering",
        "handover": "States between which a chair or presidency changes hands",
        "host-noun": "is the host, or the host country",
        "in-the-chair": "with NAME in the chair; shared the chair",
        "is-role": "is, was or served as chair, speaker, host or organiser of the gathering",
        "met": "those who met, visited, received or called on each other",
        "on-behalf": "took part on behalf of a State or body",
        "roster": "the entries of a list of participants or of a programme",
        "said-at": "a person quoted at the gathering is its speaker",
        "salutation": "the people whom a salutation addresses",
        "sent": "a State or body that sent a delegation",
        "speakers-list": "the names after a noun for speakers or remarks",
        "speaks": "a verb of speaking at the gathering without words said: took the floor, presented",
        "stood-for": "a person who represented, or led the delegation of, a State or body, and that State or body",
        "declaring": "those in whose name a declaration speaks: We, the Ministers of A and B; Noting the presence of C",
        "heard": "a gathering or those at it heard the named",
        "label": "a role and a colon at the head of a line: Moderator, Organisers, Funded by",
        "took-part": "a verb of taking part: attended, participated in, joined",
        "with-phrase": "the parties of a phrase: with the support of, in partnership with, under the chairmanship of",
        **{f"{capacity}-by": f"a passive that makes the named {capacity}" for capacity in CAPACITIES},
        **{f"{capacity}-verb": f"a verb that makes its subject {capacity}" for capacity in CAPACITIES},
    },
    "relations": {
        "belongs-to": "belongs to, joins or is admitted to BODY",
        "funded-by": "a project or body funded by the named, or run with their funds",
        "funds": "funds, or gives a sum to, a project or BODY",
        "including": "BODY, including the named",
        "member-of": "is a member of BODY, also in apposition: a member of BODY; BODY, of which NAME is a member",
        "members": "a list of the members of BODY",
        "part-by-name": "a name that holds another: the CMC Network, the Network of the CMC, the CMC's Network",
        "part-of": "is part of, an organ of, or falls under, BODY",
        "partner-of": "is a partner of BODY",
        "secretariat-of": "is, serves as or forms the secretariat of a dialogue",
    },
    "statements": {
        "clause-according": "according to NAME, a clause",
        "clause-bare": "NAME said, then a clause without that",
        "clause-by": "a clause said, noted or announced by NAME",
        "clause-colon": "NAME said, a colon, a clause",
        "clause-that": "NAME said that, then a clause",
        "clause-to": "NAME called on, urged or asked somebody to do something",
        "clause-trailing": "a clause, then NAME said",
        "headline": "a headline with the name of its speaker",
        "quote-according": "words in quotation marks, according to NAME",
        "quote-after-colon": "NAME and a colon, then words in quotation marks",
        "quote-after-name": "NAME, then words in quotation marks without a verb",
        "quote-after-verb": "NAME said, then words in quotation marks",
        "quote-before-verb": "words in quotation marks, then NAME said",
        "quote-inverted": "words in quotation marks, then said NAME",
        "quote-signed": "words in quotation marks with the name below or after a dash",
        "quote-within": "a quotation that the attribution parts: words, said NAME, words",
        "speech": "the text of a speech given by one person",
        "turn": "a turn of a transcript: NAME: words",
    },
}
RULES: tuple[Rule, ...] = tuple(
    Rule(name, layer, meaning) for layer, rules in _MEANINGS.items() for name, meaning in rules.items()
)
