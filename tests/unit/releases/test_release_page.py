"""HTML pages and JSON Lines: what is particular to each."""

from __future__ import annotations

import io
from pathlib import Path

import msgspec
import pytest

from kg.errors import BadInput, Finding
from kg.facts import Release
from kg.releases.formats import html, jsonlines
from kg.releases.record import Origin

PAGE = Path(__file__).parent / "fixtures" / "nadi-workshop.html"
SENTENCE = "The ministers of nine countries met in Lima and agreed on a form for the workers. "


def read_page(page: str) -> Release:
    (release,) = html.read(io.BytesIO(page.encode()), Origin("page", "page.html"))
    return release


def read_lines(*lines: object) -> list[Release | Finding]:
    data = b"\n".join(line if isinstance(line, bytes) else msgspec.json.encode(line) for line in lines)
    return list(jsonlines.read(io.BytesIO(data), Origin("file", "file.jsonl")))


def test_a_page_gives_its_main_text_and_what_its_head_says() -> None:
    release = read_page(PAGE.read_text())
    assert release.title == "Border officers meet in Nadi to compare </script> entry forms"
    assert (release.date, release.lang, release.place) == ("2027-06-03", "en", "Nadi")
    assert (release.publisher, release.url) == (
        "Example Pacific Secretariat",
        "https://example.org/news/nadi-workshop",
    )
    assert release.text.startswith(f"{release.title}\n\nNadi, 3 June – Officers")
    assert "- Example Person Two, Registrar of Samoa." in release.text.split("\n")
    assert not [word for word in ("cookies", "Home", "rights reserved", "var menu") if word in release.text]


def test_a_page_is_read_in_the_encoding_it_names() -> None:
    page = f'<html><head><meta charset="windows-1254"></head><body><p>{SENTENCE * 4} Şükrü.</p></body></html>'
    (release,) = html.read(io.BytesIO(page.encode("cp1254")), Origin("page", "page.html"))
    assert "Şükrü" in release.text


def test_a_piece_of_a_page_is_read_too() -> None:
    assert SENTENCE.strip() in read_page(f"<p>{SENTENCE}</p>").text


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 100_000,
        "<html><body>" + "<p>words " * 100_000,
        "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">words</p>",
        "<p a='\"' b=\">" + " x" * 50_000,
        "<html><body><script>" + "<p>words" * 100_000,
        "<html></html>",
        "<!-- nothing -->",
    ],
)
def test_bombs_and_hollow_pages_are_refused(page: str) -> None:
    with pytest.raises(BadInput):
        read_page(page)


def test_deep_nesting_below_the_limit_does_no_harm() -> None:
    with pytest.raises(BadInput, match="no main text"):
        read_page("<html><body>" + "<div>" * 10_000 + SENTENCE * 9)
    assert read_page("<html><body>" + "<div>" * 100 + SENTENCE * 9).text


def test_each_line_is_a_release_and_a_bad_one_a_finding_with_its_number() -> None:
    good = {
        "text": SENTENCE,
        "title": "Forms",
        "date": "2024-05-03",
        "url": "https://a.b/c",
        "publisher": "P",
        "lang": "en",
    }
    found = read_lines(
        good | {"name": "one"}, b"not json", b"", [1], {"title": "x"}, {"text": 5}, good | {"id": 7}
    )
    assert [item.name if isinstance(item, Release) else item.where for item in found] == [
        "one", "file.jsonl:2", "file.jsonl:4", "file.jsonl:5", "file.jsonl:6", "7",
    ]  # fmt: skip
    assert isinstance(found[0], Release)
    assert found[0].text == f"Forms\n\n{SENTENCE.strip()}"
    assert (found[0].date, found[0].url, found[0].publisher) == ("2024-05-03", "https://a.b/c", "P")


def test_a_record_without_a_name_takes_the_file_name_and_its_line() -> None:
    assert [item.name for item in read_lines({"text": "a"}, {"text": "b"}) if isinstance(item, Release)] == [
        "file-1",
        "file-2",
    ]


def test_a_release_written_as_a_line_is_read_back_the_same() -> None:
    (first,) = read_lines(
        {"text": SENTENCE, "title": "Forms", "date": "2024-05-03", "place": "Lima", "name": "n"}
    )
    assert read_lines(first) == [first]


@pytest.mark.parametrize(
    "line", [b"[" * 100_000, b'{"text":' * 100_000, b'{"text": "\\ud800"}', b"\xff\xfe\x00", b'{"text": NaN}']
)
def test_hostile_lines_are_findings_or_clean_text(line: bytes) -> None:
    for item in read_lines(line):
        assert isinstance(item, Finding) or "\ud800" not in item.text


def test_a_line_that_is_too_long_is_skipped_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonlines, "LARGEST", 100)
    found = read_lines({"text": "a" * 500}, {"text": "b"})
    assert [item.what if isinstance(item, Finding) else item.text for item in found][1:] == ["b"]
    assert isinstance(found[0], Finding)
