"""Front matter, labelled lines and JSON fields."""

from __future__ import annotations

import pytest

from kg.releases.front import read_front, read_labels, split_front
from kg.releases.head import Head, read_head


@pytest.mark.parametrize(
    ("fields", "head"),
    [
        (
            {"titulo": "Formularios", "fecha": "2022-11-30", "idioma": "es"},
            Head(title="Formularios", date="2022-11-30", lang="es"),
        ),
        (
            {"Headline": "Forms", "published_time": "2021-03-01 18:45:00-05:00"},
            Head(title="Forms", date="2021-03-01"),
        ),
        (
            {"source_url": "https://a.b/c", "source": "Example Press"},
            Head(url="https://a.b/c", publisher="Example Press"),
        ),
        ({"source": "https://a.b/c"}, Head(url="https://a.b/c")),
        ({"language": "English", "lieu": "Libreville (Gabon)"}, Head(lang="en", place="Libreville (Gabon)")),
        ({"lang": "en-GB"}, Head(lang="en")),
        ({"publisher": {"name": "Example Press"}}, Head(publisher="Example Press")),
        ({"authors": [{"name": "Example Person"}, "Other"]}, Head(publisher="Example Person")),
        ({"author": "person@example.org"}, Head()),
        ({"source": "file:///etc/passwd"}, Head()),
        ({"source": "//a.b/c", "publisher": "../news/c.html"}, Head()),
        ({"source": "news/2024/forms", "publisher": "www.a.b"}, Head()),
        ({"source": "a.b/forms", "publisher": "urn:x"}, Head()),
        ({"source": "IOM/UNHCR"}, Head(publisher="IOM/UNHCR")),
        ({"source": "Harbour Herald: News"}, Head(publisher="Harbour Herald: News")),
        ({"url": "javascript:alert(1)"}, Head()),
        ({"url": "https://a.b/<x>"}, Head()),
        ({"url": "http://[::1"}, Head()),
        ({"title": ["a"], "date": {"a": "b"}, "lang": 5, "url": None}, Head()),
        ({"title": "null", "date": "soon", "lang": "the language"}, Head()),
        ({"date": "nonsense", "published": "2024-05-03"}, Head(date="2024-05-03")),
        ({"title": " A\n  </script>\u202e title "}, Head(title="A </script> title")),
    ],
)
def test_fields_are_known_under_many_names_and_checked(fields: dict[object, object], head: Head) -> None:
    assert read_head(fields) == head


def test_front_matter_stands_between_two_rules() -> None:
    assert split_front("---\ntitle: A\n---\nbody") == ("title: A\n", "\nbody")
    assert split_front("---\nnever closed") == (None, "---\nnever closed")
    assert split_front("body\n---\nmore") == (None, "body\n---\nmore")


def test_norwegian_is_a_language_not_a_refusal() -> None:
    assert read_front("lang: no\n")[0].lang == "no"


def test_what_lacks_quotes_is_read_line_by_line_with_a_warning() -> None:
    head, problem = read_front("title: Forms: the sequel\ndate: 2024-05-03\n")
    assert head == Head(title="Forms: the sequel", date="2024-05-03")
    assert problem
    assert "quotes" in problem


@pytest.mark.parametrize(
    "front",
    [
        "- a\n- b",
        "just words",
        "[" * 9000,
        "a: &a [*a]",
        "!!python/object/apply:os.system [ls]\n",
        "? {a: b}\n: c",
        "x" * 20_000,
    ],
)
def test_front_matter_that_is_no_list_of_fields_is_ignored_with_a_reason(front: str) -> None:
    head, problem = read_front(front)
    assert head == Head()
    assert problem


def test_aliases_that_would_grow_without_end_are_never_written_out() -> None:
    levels = [f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]" for n in range(20)]
    head, problem = read_front("\n".join(["a: &a [x, x]", *levels, "title: *u", "date: 2024-05-03"]))
    assert (head, problem) == (Head(date="2024-05-03"), None)


def test_labelled_lines_are_a_head_when_there_are_several() -> None:
    assert read_labels("Title: Forms\nDate: 3 May 2024\n\nBody: no") == Head(title="Forms", date="2024-05-03")
    assert read_labels("Place: ministers meet\n\nBody") == Head()
