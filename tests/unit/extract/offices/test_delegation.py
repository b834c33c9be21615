"""Officials of a delegation serve the country or the body that sent it."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release

_IOM = "International Organization for Migration"


def bodies(extractor: Extractor, text: str) -> dict[str, str | None]:
    found = extractor.extract(Release(id="r", text=text, date="2024-05-16", lang="en")).posts
    return {post.person: post.organisation for post in found}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Ghanaian delegation included Minister of Labour Efua Dankwah.", "Government of Ghana"),
        ("The high-level delegation of Togo was led by Minister of Labour Efua Dankwah.", "Government of Togo"),
        ("Ghana’s delegation was headed by Chief Statistician Efua Dankwah.", "Government of Ghana"),
        ("Minister of Labour Efua Dankwah chaired the talks for Togo.", "Government of Togo"),
        ("The IOM delegation included Programme Manager Efua Dankwah.", _IOM),
        ("The Ghanaian delegation included Programme Manager Efua Dankwah of IOM.", _IOM),
    ],
)
def test_who_sends_a_delegation_employs_its_people(extractor: Extractor, text: str, body: str) -> None:
    assert bodies(extractor, text) == {"Efua Dankwah": body}


def test_each_delegation_has_its_own_people(extractor: Extractor) -> None:
    text = (
        "The Ghanaian delegation was led by Minister of Labour Efua Dankwah, and the Togolese delegation was led by "
        "Minister of Labour Afi Agbodjan-Mensah."
    )
    assert bodies(extractor, text) == {
        "Efua Dankwah": "Government of Ghana",
        "Afi Agbodjan-Mensah": "Government of Togo",
    }


def test_the_entries_of_a_list_come_for_the_party_above_it(extractor: Extractor) -> None:
    text = (
        "They met on Monday in the harbour of Lomé, where nobody had met before them for a very long time indeed.\n\n"
        "The Ghanaian delegation included:\n\n- Efua Dankwah, Minister of Labour;\n- Yaw Boakye, Chief Statistician.\n"
    )
    assert set(bodies(extractor, text).values()) == {"Government of Ghana"}


def test_a_delegation_that_is_only_met_employs_nobody(extractor: Extractor) -> None:
    text = "Minister of Labour Efua Dankwah met the Ghanaian delegation. Togo and Benin slept."
    assert bodies(extractor, text)["Efua Dankwah"] != "Government of Ghana"


def test_the_country_with_a_president_of_its_own_is_not_the_one_that_speaks(extractor: Extractor) -> None:
    text = (
        "President Afi Agbodjan left for Ghana. President Yaw Boakye of Ghana met her. Ghana is near. Ghana is far. "
        "Togo is home. Minister of Labour Kossi Lawson went along, and Togo waited."
    )
    assert bodies(extractor, text)["Kossi Lawson"] != "Government of Ghana"


def test_those_named_among_the_representatives_of_a_body_are_its_own(extractor: Extractor) -> None:
    text = "Officials of the UN Migration Agency (IOM), including Programme Manager Efua Dankwah, left."
    assert bodies(extractor, text) == {"Efua Dankwah": _IOM}


def test_who_represents_a_country_or_body_in_a_list_is_there_for_it(extractor: Extractor) -> None:
    text = (
        "The Harbour Skills Initiative (HSI) was heard. Representing HSI at both meetings were Ilse Brandvold, "
        "Director General; and Efua Dankwah, Treasurer. Togo was represented by the Secretary of the Navy, "
        "Kofi Ampem."
    )
    posts = extractor.extract(Release(id="r", text=text, lang="en")).posts
    assert [(post.person, post.organisation) for post in posts] == [
        ("Ilse Brandvold", "Harbour Skills Initiative"),
        ("Efua Dankwah", "Harbour Skills Initiative"),
        ("Kofi Ampem", "Government of Togo"),
    ]


def test_who_represented_a_country_is_there_for_it(extractor: Extractor) -> None:
    text = (
        "Ilse Brandvold, Minister of Harbours represented the Republic of Togo; Efua Dankwah, Deputy Premier, "
        "represented Montserrat."
    )
    assert bodies(extractor, text) == {
        "Ilse Brandvold": "Government of Togo",
        "Efua Dankwah": "Government of Montserrat",
    }
