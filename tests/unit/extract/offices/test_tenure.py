"""Posts begin and end when the sentence says so, and not with any day that it mentions."""

from __future__ import annotations

import pytest
from gathering_fixture import extract_from, load_extractor

from kg.extract.text.term import find_terms
from kg.facts import Post, Release

Days = tuple[str | None, str | None]


def only_post(*paragraphs: str) -> Post:
    """The only post of a release of 16 May 2024, a Thursday."""
    (post,) = extract_from(*paragraphs).posts
    return post


def days_of(post: Post) -> Days:
    return post.began, post.ended


@pytest.mark.parametrize(
    ("text", "days", "status"),
    [
        ("From 2012 to 2015 Ilse Brandvold was Director of ICMPD.", ("2012", "2015"), "former"),
        ("Ilse Brandvold was Director of ICMPD between 2012 and 2015.", ("2012", "2015"), "former"),
        (
            "Tevita Latu-Fonua served as Minister of Health of Tonga from 1 May 2012 to 3 June 2015.",
            ("2012-05-01", "2015-06-03"),
            "former",
        ),
        ("Palesa Thamae has been Minister of Justice of Lesotho since February.", ("2024-02", None), "current"),
        ("Palesa Thamae has served as Minister of Justice of Lesotho since 2019.", ("2019", None), "current"),
        ("Palesa Thamae had served as Minister of Justice of Lesotho since 2019.", ("2019", None), "former"),
        ("Palesa Thamae, Minister of Justice of Lesotho since 2021, opened the day.", ("2021", None), "current"),
        ("Efua Dankwah, Head of the Visa Office of UNHCR (2018–2021), spoke.", ("2018", "2021"), "former"),
        ("Efua Dankwah, Head of the Visa Office of UNHCR (2018–present), spoke.", ("2018", None), "current"),
        ("Joris Wendelaar (Director of UNITAR, 2010-2014) spoke.", ("2010", "2014"), "former"),
        ("Joris Wendelaar, who was Director of UNITAR until March 2019, spoke.", (None, "2019-03"), "former"),
        ("Ilse Brandvold was appointed Director of ICMPD on 12 May 2024.", ("2024-05-12", None), "current"),
        ("Ilse Brandvold was named Director of ICMPD by the Council on 12 May.", ("2024-05-12", None), "current"),
        ("In 2019 Ilse Brandvold was elected President of the Harbour Foundation.", ("2019", None), "current"),
        ("On 1 September, Ilse Brandvold took over as Director of ICMPD.", ("2023-09-01", None), "current"),
        ("Ilse Brandvold will take over as Director of ICMPD on 1 September.", ("2024-09-01", None), "elect"),
        ("Ilse Brandvold, Director of ICMPD, takes office next Monday.", ("2024-05-20", None), "elect"),
        ("Ilse Brandvold, Director of ICMPD, stepped down on 30 April 2024.", (None, "2024-04-30"), "former"),
        ("Palesa Thamae will be Minister of Justice of Lesotho from 1 July.", ("2024-07-01", None), "elect"),
    ],
)
def test_a_post_begins_and_ends_as_its_sentence_says(text: str, days: Days, status: str) -> None:
    post = only_post(text)
    assert (days_of(post), post.status) == (days, status)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Brandvold, Director of ICMPD, said that since 2012 the numbers had grown.",
        "Ilse Brandvold, Director of ICMPD, opened the meeting on 12 May 2024.",
        "Ilse Brandvold was Director of ICMPD in 2015.",
        "On 1 May, Ilse Brandvold, Director of ICMPD, opened the day.",
        "Ilse Brandvold is Director of ICMPD and has lived in Vienna since 2001.",
        "Since 2019 the queues have grown, said Ilse Brandvold, Director of ICMPD.",
        "Ilse Brandvold was elected President of the Harbour Foundation and met officials on 3 May.",
        "Ilse Brandvold, Director of ICMPD, presented the plan for 2025–2030.",
        "Ilse Brandvold, Director of ICMPD, will succeed her in June.",
        "Ilse Brandvold, Director of ICMPD, was elected to the bureau on 3 May.",
        "Ilse Brandvold, Director of the Harbour Network 2021–2027 Programme, spoke.",
    ],
)
def test_a_day_of_something_else_is_no_day_of_the_post(text: str) -> None:
    assert days_of(only_post(text)) == (None, None)


def test_each_office_of_a_career_has_its_own_term() -> None:
    facts = extract_from(
        "Ilse Brandvold opened the day. From 2012 to 2015 she was Director of ICMPD, and from 2016 to 2019 Chair of the"
        " Budapest Process. She was also Ambassador of Norway to Fiji until 2021."
    )
    assert {post.role: days_of(post) for post in facts.posts} == {
        "Director": ("2012", "2015"),
        "Chair": ("2016", "2019"),
        "Ambassador": (None, "2021"),
    }


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ilse Brandvold will succeed Joris Wendelaar as Director of ICMPD on 1 March 2025.", "2025-03-01"),
        ("Ilse Brandvold succeeded Joris Wendelaar as Director of ICMPD in March 2023.", "2023-03"),
    ],
)
def test_one_begins_when_the_other_ends(text: str, day: str) -> None:
    days = {post.person: days_of(post) for post in extract_from(text).posts}
    assert days == {"Ilse Brandvold": (day, None), "Joris Wendelaar": (None, day)}


def test_a_term_that_ends_before_it_begins_is_none() -> None:
    assert days_of(only_post("Ilse Brandvold was Director of ICMPD from 2015 to 2012.")) == (None, None)


def test_without_a_day_of_publication_only_whole_dates_are_known() -> None:
    texts = ("Ilse Brandvold was named Director of ICMPD on 12 May.", "Ilse Brandvold is Director of ICMPD since 2021.")
    releases = [Release(id=str(i), text=text) for i, text in enumerate(texts)]
    posts = [facts.posts[0] for facts in load_extractor().iter_extract(releases)]
    assert [days_of(post) for post in posts] == [(None, None), ("2021", None)]


@pytest.mark.parametrize(
    ("text", "sense", "words"),
    [
        ("was there from 2012 to 2015", "span", "from 2012 to 2015"),
        ("(2012–2015)", "span", "(2012–2015"),
        ("(2012– )", "began", "(2012– "),
        ("ha sido directora desde marzo de 2020", "began", "desde marzo de 2020"),
        ("a été directrice de 2012 à 2015", "span", "de 2012 à 2015"),
        ("jusqu’en 2019", "ended", "jusqu’en 2019"),
        ("was there on 3 May 2024", "day", "on 3 May 2024"),
    ],
)
def test_a_term_is_read_with_its_preposition(text: str, sense: str, words: str) -> None:
    (term,) = find_terms(text, 0, len(text))
    assert (term.sense, text[term.start : term.end]) == (sense, words)


@pytest.mark.parametrize("text", ["Agenda 2030", "Resolution 2021/14", "room 1999.5", "the ship Sea-2000"])
def test_a_number_is_no_term(text: str) -> None:
    assert find_terms(text, 0, len(text)) == []
