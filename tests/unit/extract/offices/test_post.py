"""A post is a person, a role, the body that employs, the scope and the status, each as the text states it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.engine import Extractor
from kg.facts import STATUSES, Post, Release

_IOM = "International Organization for Migration"
_ICMPD = "International Centre for Migration Policy Development"
_UNHCR = "Office of the United Nations High Commissioner for Refugees"


def posts(extractor: Extractor, text: str, publisher: str | None = None) -> tuple[Post, ...]:
    release = Release(id="r", text=text, publisher=publisher, date="2024-05-16", lang="en")
    found = extractor.extract(release).posts
    assert all(text[e.start : e.end] == e.quote for post in found for e in post.evidence)
    return found


def employers(extractor: Extractor, text: str, publisher: str | None = None) -> list[tuple[str, str, str | None]]:
    """Person, role and organisation of every post, by person in the order of the text."""
    return [(post.person, post.role, post.organisation) for post in posts(extractor, text, publisher)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ilse Brandvold, Director General of ICMPD, toured the port.", "current"),
        ("Ilse Brandvold has been appointed Director General of ICMPD.", "current"),
        ("The council named Ilse Brandvold as Executive Secretary of IGAD on Monday.", "current"),
        ("The newly sworn in Minister of Interior of Ghana, Efua Dankwah, toured the port.", "current"),
        ("The incoming Director of UNITAR, Ilse Brandvold, toured the port.", "elect"),
        ("Outgoing Executive Director of ICMPD Ilse Brandvold toured the port.", "former"),
        ("The port was opened by the then Minister of Interior of Ghana, Efua Dankwah.", "former"),
        ("The port was opened by the then-Minister of Interior of Ghana, Efua Dankwah.", "former"),
        ("Ghana's ex-Minister of Interior Efua Dankwah toured the port.", "former"),
        ("Ilse Brandvold, Director-designate of UNITAR, toured the port.", "elect"),
        ("President-elect Kwabena Ofori-Mintah of Ghana toured the port.", "elect"),
        ("Ilse Brandvold, IOM Officer in Charge, toured the port.", "acting"),
        ("Efua Dankwah, former Minister of Interior of Ghana, toured the port.", "former"),
        ("Ilse Brandvold, Chief of Mission ad interim of IOM in Ghana, toured the port.", "acting"),
        ("Ilse Brandvold, IOM Chief of Mission a.i., toured the port.", "acting"),
        ("Ilse Brandvold, Acting Head of the Visa Department of the Ministry of Interior, toured the port.", "acting"),
    ],
)
def test_the_status_is_that_of_the_release(extractor: Extractor, text: str, status: str) -> None:
    (post,) = posts(extractor, text)
    assert post.status == status
    assert post.role.split()[0] not in {"Acting", "Outgoing", "Incoming", "Former", "Then"}


def test_who_succeeds_is_elect_and_who_is_succeeded_is_former(extractor: Extractor) -> None:
    found = posts(extractor, "Ilse Brandvold will succeed Joris Wendelaar as Director General of ICMPD.")
    assert [(post.person, post.organisation, post.status) for post in found] == [
        ("Ilse Brandvold", _ICMPD, "elect"),
        ("Joris Wendelaar", _ICMPD, "former"),
    ]


@pytest.mark.parametrize(
    ("office", "role", "organisation", "scope"),
    [
        ("Director of IOM", "Director", _IOM, None),
        ("IOM Regional Director for Southern Africa", "Regional Director", _IOM, "Southern Africa"),
        ("UNHCR spokesperson for East Africa", "Spokesperson", _UNHCR, "East Africa"),
        ("senior policy adviser at ICMPD", "Senior Policy Adviser", _ICMPD, None),
        ("Liaison Officer for IGAD Affairs at the Ministry of Labour", "Liaison Officer for IGAD Affairs",
         "Ministry of Labour", None),
        ("Head of the Department of Labour Migration of the Ministry of Labour",
         "Head of the Department of Labour Migration", "Ministry of Labour", None),
        ("Minister of Interior of Ghana", "Minister of Interior", "Government of Ghana", None),
        ("Minister of Interior and Justice of Ghana", "Minister of Interior and Justice", "Government of Ghana", None),
        ("Ghanaian Minister of Interior", "Minister of Interior", "Government of Ghana", None),
        ("Mayor of Tamale", "Mayor", "Tamale", None),
        ("Chair of the Budapest Process", "Chair", "Budapest Process", None),
        ("Ambassador of Panama to Ghana", "Ambassador", "Government of Panama", "Ghana"),
        ("European Union Ambassador to Ghana", "Ambassador", "European Union", "Ghana"),
    ],
)  # fmt: skip
def test_an_office_is_sorted_into_its_pieces(
    extractor: Extractor, office: str, role: str, organisation: str, scope: str | None
) -> None:
    (post,) = posts(extractor, f"Efua Dankwah, {office}, toured the port.")
    assert (post.role, post.organisation, post.scope) == (role, organisation, scope)


def test_two_offices_of_one_kind_are_two_posts(extractor: Extractor) -> None:
    text = "Efua Dankwah, Minister of Interior and Deputy Minister of Justice of Ghana, toured the port."
    assert employers(extractor, text) == [
        ("Efua Dankwah", "Minister of Interior", "Government of Ghana"),
        ("Efua Dankwah", "Deputy Minister of Justice", "Government of Ghana"),
    ]


def test_a_fuller_title_takes_the_place_of_a_rank(extractor: Extractor) -> None:
    text = "Minister Dankwah left. Efua Dankwah, Minister of Interior of Ghana, came back. Minister Dankwah slept."
    assert employers(extractor, text) == [("Efua Dankwah", "Minister of Interior", "Government of Ghana")]


def test_a_body_stated_later_completes_a_post(extractor: Extractor) -> None:
    text = "Ilse Brandvold, Executive Director, left. Later the Executive Director of ICMPD, Ilse Brandvold, came back."
    assert employers(extractor, text) == [("Ilse Brandvold", "Executive Director", _ICMPD)]


def test_one_title_at_two_bodies_is_two_posts(extractor: Extractor) -> None:
    text = "Ilse Brandvold, Director of ICMPD, left. Ilse Brandvold, Director of IOM, came back."
    assert employers(extractor, text) == [("Ilse Brandvold", "Director", _ICMPD), ("Ilse Brandvold", "Director", _IOM)]


def test_an_official_without_a_body_is_the_publisher_s(extractor: Extractor) -> None:
    text = "Ilse Brandvold, Programme Manager, toured the port."
    assert employers(extractor, text, "IOM") == [("Ilse Brandvold", "Programme Manager", _IOM)]
    assert employers(extractor, text) == [("Ilse Brandvold", "Programme Manager", None)]


def test_a_national_office_without_a_country_is_the_home_country_s(extractor: Extractor) -> None:
    text = "Efua Dankwah, Minister of Interior, toured the port."
    assert employers(extractor, text, "Government of Ghana")[0][2] == "Government of Ghana"
    assert employers(extractor, text)[0][2] is None


def test_two_heads_of_state_are_of_two_countries(extractor: Extractor) -> None:
    text = "President Yaw Boakye-Danquah met President Afi Agbodjan-Mensah of Togo. Togo and Ghana are neighbours."
    found = {person: body for person, _, body in employers(extractor, text, "Government of Ghana")}
    assert found == {"Yaw Boakye-Danquah": "Government of Ghana", "Afi Agbodjan-Mensah": "Government of Togo"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Brandvold, an economist, toured the port.",
        "Ms. Ilse Brandvold met the Director of IOM.",
        "The Director of IOM toured the port.",
        "Ms. Ilse Brandvold of the Ministry of Health toured the port.",
    ],
)
def test_a_trade_or_an_office_of_nobody_is_no_post(extractor: Extractor, text: str) -> None:
    assert posts(extractor, text) == ()


def test_the_title_is_in_the_words_of_the_release(extractor: Extractor) -> None:
    (post,) = posts(extractor, "Ilse Brandvold, Acting Head of the Visa Office of IOM, toured the port.")
    assert post.title is not None
    assert post.title.startswith("Acting Head of the Visa Office")
    assert post.role.startswith("Head")


def test_a_post_whose_body_is_unknown_is_held_with_less_confidence(extractor: Extractor) -> None:
    (with_body,) = posts(extractor, "Ilse Brandvold, Director of IOM, toured the port.")
    (without,) = posts(extractor, "Ilse Brandvold, Director, toured the port.")
    assert without.evidence[0].confidence < with_body.evidence[0].confidence


_PIECES = (
    "Ilse Brandvold",
    "Efua Dankwah",
    "Director",
    "Minister",
    "of",
    "IOM",
    "Ghana",
    ",",
    "and",
    "for",
    "Health",
    ".",
)


@given(words=st.lists(st.sampled_from(_PIECES), max_size=16))
def test_every_post_is_of_a_person_of_the_release_and_stated_once(extractor: Extractor, words: list[str]) -> None:
    text = " ".join(words)
    facts = extractor.extract(Release(id="r", text=text))
    names = {person.name for person in facts.people}
    assert all(post.person in names and post.role and post.status in STATUSES for post in facts.posts)
    rows = [(p.person, p.role, p.organisation, p.scope, p.status) for p in facts.posts]
    assert len(rows) == len(set(rows))
    assert all(text[e.start : e.end] == e.quote for post in facts.posts for e in post.evidence)


def test_a_minister_serves_the_ministry_that_the_release_names(extractor: Extractor) -> None:
    text = "Minister of Justice Efua Dankwah toured the port. The Ministry of Justice of Ghana paid for the trip."
    assert employers(extractor, text) == [("Efua Dankwah", "Minister of Justice", "Ministry of Justice")]


def test_the_government_stated_once_holds_for_all_offices_of_the_person(extractor: Extractor) -> None:
    text = "Efua Dankwah, Minister of Labour of Togo, left for Ghana and Benin. “Come in,” Prime Minister Dankwah said."
    assert {body for _, _, body in employers(extractor, text)} == {"Government of Togo"}


def test_the_head_of_state_who_is_met_is_not_the_one_at_home(extractor: Extractor) -> None:
    text = "They met with President Afi Agbodjan-Mensah in Togo. President Boakye had sent them to Togo."
    found = {person: body for person, _, body in employers(extractor, text, "Government of Ghana")}
    assert found == {"Afi Agbodjan-Mensah": "Government of Togo", "Boakye": "Government of Ghana"}


def test_a_chair_without_a_body_is_that_of_the_dialogue_of_the_release(extractor: Extractor) -> None:
    text = "The Budapest Process met in Tamale. Efua Dankwah, Chair, opened the talks of the Budapest Process."
    assert employers(extractor, text) == [("Efua Dankwah", "Chair", "Budapest Process")]


def test_a_governor_of_a_province_serves_no_government_that_is_not_named(extractor: Extractor) -> None:
    text = "Governor Efua Dankwah toured the port."
    assert employers(extractor, text, "Government of Ghana") == [("Efua Dankwah", "Governor", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Palermo's deputy mayor Efua Dankwah left.", ("Efua Dankwah", "Deputy Mayor", "Palermo")),
        ("Danish employment minister Efua Dankwah left.",
         ("Efua Dankwah", "Employment Minister", "Government of Denmark")),
        ("Kerala's Minister for Industries Efua Dankwah left.",
         ("Efua Dankwah", "Minister for Industries", "Government of Kerala")),
        ("Efua Dankwah, Executive Secretary of Caritas Ghana, left.",
         ("Efua Dankwah", "Executive Secretary", "Caritas Ghana")),
        ("Efua Dankwah, Director, Asylum Unit, Ministry of Interior, left.",
         ("Efua Dankwah", "Director, Asylum Unit", "Ministry of Interior")),
        ("Efua Dankwah, Senior Adviser, Asylum Unit, Ministry of Interior, left.",
         ("Efua Dankwah", "Senior Adviser", "Ministry of Interior")),
        ("The Vice-Minister of the Interior of Costa Rica, Efua Dankwah, left.",
         ("Efua Dankwah", "Vice-Minister of the Interior", "Government of Costa Rica")),
        ("Efua Dankwah, acting head of the passport office in Busia, left.",
         ("Efua Dankwah", "Head of the Passport Office", None)),
        ("Efua Dankwah, of Ghanaian nationality, is Director of ICMPD.", ("Efua Dankwah", "Director", _ICMPD)),
        ("The Minister of Foreign Affairs of the Kyrgyz Republic Efua Dankwah left.",
         ("Efua Dankwah", "Minister of Foreign Affairs", "Government of Kyrgyzstan")),
        ("Efua Dankwah, Secretary General of the Jordanian Ministry of Labour, left.",
         ("Efua Dankwah", "Secretary General", "Ministry of Labour")),
    ],
)  # fmt: skip
def test_who_employs_is_read_off_every_shape(
    extractor: Extractor, text: str, expected: tuple[str, str, str | None]
) -> None:
    assert employers(extractor, text) == [expected]


def test_a_country_in_the_chair_makes_nobody_chair(extractor: Extractor) -> None:
    text = "The Minister of Interior of Togo in the capacity of his country as Chair of MIDWA, Afi Agbodjan, left."
    assert [role for _, role, _ in employers(extractor, text)] in ([], ["Minister of Interior"])


@pytest.mark.parametrize(
    ("office", "role", "organisation"),
    [
        ("President of the 76th session of the United Nations General Assembly", "President",
         "United Nations General Assembly"),
        ("Head of Azerbaijan's State Migration Service", "Head", "State Migration Service"),
        ("IGAD Focal Point at the Ministry of Foreign Affairs", "IGAD Focal Point", "Ministry of Foreign Affairs"),
        ("First Secretary of the Embassy of Switzerland in Accra", "First Secretary",
         "Embassy of Switzerland in Accra"),
        ("Special Envoy of the United Nations Secretary-General",
         "Special Envoy of the United Nations Secretary-General", "United Nations"),
    ],
)  # fmt: skip
def test_the_body_is_the_one_in_which_the_office_is_held(
    extractor: Extractor, office: str, role: str, organisation: str
) -> None:
    assert employers(extractor, f"Ms. Efua Dankwah, {office}, left.") == [("Efua Dankwah", role, organisation)]


def test_an_office_of_long_ago_in_another_country_is_former(extractor: Extractor) -> None:
    (post,) = posts(extractor, "Mr. Efua Dankwah, a former Portuguese Prime Minister, was elected.")
    assert (post.role, post.organisation, post.status) == ("Prime Minister", "Government of Portugal", "former")


def test_a_portfolio_joined_by_and_does_not_begin_the_name(extractor: Extractor) -> None:
    text = "They met Minister of Labour Anil Ramnauth, Minister of Trade and Governance Gail Pereira-Low, and others."
    assert [(p, r) for p, r, _ in employers(extractor, text)] == [
        ("Anil Ramnauth", "Minister of Labour"),
        ("Gail Pereira-Low", "Minister of Trade and Governance"),
    ]


def test_nobody_is_employed_by_a_person(extractor: Extractor) -> None:
    text = "President Dankwah left. Dankwah's Special Envoy Ilse Brandvold stayed."
    assert employers(extractor, text)[1] == ("Ilse Brandvold", "Special Envoy", None)


def test_where_a_president_is_received_does_not_employ(extractor: Extractor) -> None:
    found = employers(extractor, "They will host President Ilse Brandvold of Ghana at the White House.")
    assert found == [("Ilse Brandvold", "President", "Government of Ghana")]


def test_a_bracket_that_is_known_for_another_body_does_not_shorten_the_one_before(extractor: Extractor) -> None:
    text = "Those who came:\n\n- Ilse Brandvold, Director of the Harbour Authority (UDI)"
    assert employers(extractor, text) == [("Ilse Brandvold", "Director", "Harbour Authority")]


@pytest.mark.parametrize(
    ("office", "role", "organisation"),
    [
        ("President of the Cooperative Republic of Guyana", "President", "Government of Guyana"),
        ("Prime Minister, Federation of Saint Kitts and Nevis", "Prime Minister",
         "Government of Saint Kitts and Nevis"),
        ("Director, Labour Migration, Ministry of Employment", "Director, Labour Migration", "Ministry of Employment"),
        ("UNHCR's Head of Tamale Sub-Office", "Head of Tamale Sub-Office", _UNHCR),
        ("Programme Officer at the German Embassy", "Programme Officer", "German Embassy"),
        ("Minister of Migration and Displaced Persons of Ghana", "Minister of Migration and Displaced Persons",
         "Government of Ghana"),
    ],
)  # fmt: skip
def test_states_units_and_missions_are_told_apart(
    extractor: Extractor, office: str, role: str, organisation: str
) -> None:
    assert employers(extractor, f"Ilse Brandvold, {office}, toured the port.") == [
        ("Ilse Brandvold", role, organisation)
    ]


def test_a_pastor_of_a_chapel_serves_there(extractor: Extractor) -> None:
    assert employers(extractor, "Pastor Ilse Brandvold of Hope Chapel toured the port.") == [
        ("Ilse Brandvold", "Pastor", "Hope Chapel")
    ]


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("The crew thanks the Harbour Association (HA) and its President, Ms. Ilse Brandvold.", "President",
         "Harbour Association"),
        ("Ilse Brandvold, Senior Lecturer in Demography at the University of the Harbour, left.",
         "Senior Lecturer in Demography", "University of the Harbour"),
        ("Ilse Brandvold, Deputy Director of Border Police, New Caledonia, left.", "Deputy Director of Border Police",
         "Government of New Caledonia"),
        ("Ilse Brandvold, Chairman of the Essikado Nkabom Kuo; and others left.", "Chairman", "Essikado Nkabom Kuo"),
        ("Ilse Brandvold, Regional Adviser for the Gulf, South Asia, and the Mashreq at IOM, left.",
         "Regional Adviser", _IOM),
    ],
)  # fmt: skip
def test_what_follows_an_office_tells_its_field_from_its_body(
    extractor: Extractor, text: str, role: str, organisation: str
) -> None:
    assert employers(extractor, text) == [("Ilse Brandvold", role, organisation)]


def test_representatives_of_one_body_share_it(extractor: Extractor) -> None:
    text = "They met Ms. Ilse Brandvold, Chief Representative, and Mr. Kofi Ampem, Senior Representative of IOM."
    assert [organisation for _, _, organisation in employers(extractor, text)] == [_IOM, _IOM]


def test_a_noun_of_bodies_that_opens_a_portfolio_makes_no_body_of_it(extractor: Extractor) -> None:
    text = "Ghana's Vice Minister of Administration and Harbour Affairs, Efua Dankwah, toured the port."
    (post,) = posts(extractor, text)
    assert post.role == "Vice Minister of Administration and Harbour Affairs"
    assert post.organisation == "Government of Ghana"
