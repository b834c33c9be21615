"""The country from which a release speaks is known by its publisher, its address, or what it names."""

from __future__ import annotations

import pytest
from reading_fixture import open_text, read_all

from kg.extract.offices.home import find_counterpart, find_home

_QUIET = "Nobody was there to greet the boats."
_ENVOYS = "The Ambassador of Panama to Ghana left. The Ambassador of Peru to Ghana came."


def home(text: str = _QUIET, *, publisher: str | None = None, url: str | None = None) -> str | None:
    document = open_text(text, publisher=publisher, url=url)
    return find_home(document, read_all(document)).country


@pytest.mark.parametrize(
    ("publisher", "country"),
    [
        ("Government of Ghana", "GH"),
        ("Ghana", "GH"),
        ("Embassy of Panama", "PA"),
        ("The Harbour Herald", None),
        ("Ministry of Health", None),
    ],
)
def test_a_publisher_s_name_holds_the_country(publisher: str, country: str | None) -> None:
    assert home(publisher=publisher) == country


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://www.example.gov.gh/boats", "GH"),
        ("https://www.example.gov/boats", "US"),
        ("https://www.example.co.uk/boats", "GB"),
        ("https://www.example.eu/boats", None),
        ("https://www.example.org/boats", None),
        ("boats", None),
        ("file:///boats.ke", None),
        ("http://[boats", None),
        ("http://[::1]/boats", None),
        ("//", None),
    ],
)
def test_an_address_ends_in_the_country(url: str, country: str | None) -> None:
    assert home(url=url) == country


@pytest.mark.parametrize("ending", ["ai", "co", "fm", "io", "ly", "me", "tv"])
def test_an_ending_that_anybody_can_buy_is_a_country_s_only_below_its_government(ending: str) -> None:
    assert home(url=f"https://boats.{ending}/") is None
    assert home(url=f"https://boats.gov.{ending}/") == ending.upper()


def test_the_publisher_counts_before_the_address_and_the_text() -> None:
    assert home(_ENVOYS, publisher="Government of Togo", url="https://example.gov.ke/") == "TG"
    assert home(_ENVOYS, url="https://example.gov.ke/") == "KE"


def test_ambassadors_are_accredited_to_the_country_that_speaks() -> None:
    assert home(_ENVOYS) == "GH"


def test_a_country_named_by_far_the_most_speaks() -> None:
    assert home("Ghana left. Ghana came back. Ghana slept.") == "GH"
    assert home("Ghana left. Togo came back.") is None


def test_the_country_of_somebody_s_office_does_not_speak() -> None:
    office = "The Minister of Health of Ghana left."
    assert home(" ".join([office] * 4) + " Togo slept.") is None


def test_the_one_country_of_a_release_speaks() -> None:
    assert home("The Minister of Health of Ghana left.") == "GH"


def test_the_counterpart_is_the_one_other_country_named_most() -> None:
    assert find_counterpart(open_text("Togo met Ghana. Togo spoke of Benin and of Togo."), "GH") == "Government of Togo"
    assert find_counterpart(open_text("Togo met Ghana. Benin slept."), "GH") is None
    assert find_counterpart(open_text(_QUIET), "GH") is None


def test_a_country_whose_adjective_stands_alone_counts_half() -> None:
    assert home("Ghana slept. Kenyan and Togolese boats left.") == "GH"
    assert home("Ghana slept. Kenya and Togo left.") is None


def test_a_country_for_which_somebody_leaves_is_not_at_home() -> None:
    text = "The President returned after his visit to Togo. Togo and Ghana built a port. Togo slept."
    assert home(text) == "GH"


def test_the_country_of_an_ambassador_who_comes_does_not_speak() -> None:
    assert home("The Ambassador of Togo came. Togo and Ghana built a port. Togo slept.") == "GH"


def test_ambassadors_of_no_country_who_go_to_several_do_not_tell_where_they_come_from() -> None:
    assert home("Ghana chose an Ambassador to Togo and an Ambassador to Benin. Ghana slept.") == "GH"


def test_an_office_at_a_place_is_none_of_its_country() -> None:
    assert home("The Ghana Resident Representative left. Ghana slept. Togo slept. Ghana slept.") == "GH"
