"""What every source format keeps: the same release comes out of each, and nothing hostile stops a batch."""

from __future__ import annotations

import json
import string
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import Finding
from kg.facts import Release, mint_release_id
from kg.releases import iter_releases
from kg.releases.character import normalise
from kg.releases.encoding import LARGEST
from kg.releases.format import FORMATS

TITLE = "Ministers agree in São Tomé on a form for the “season’s” workers"
BODY = (
    "Officials of nine countries met on the island and agreed on a form for the workers of the season.\n\n"
    "It is to be printed in three languages, and the ports of the region will use it from January on.\n\n"
    "“A form of one page is read by those who have to sign it,” said Example Person, who chaired the meeting."
)


def as_text(title: str, body: str) -> str:
    return f"{title}\n\n3 May 2024\n\n{body}\n"


def as_markdown(title: str, body: str) -> str:
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\ndate: 2024-05-03\n---\n\n{body}\n"


def as_html(title: str, body: str) -> str:
    paragraphs = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in body.split("\n\n"))
    head = f"<title>{escape(title)}</title><meta property='article:published_time' content='2024-05-03'>"
    return f"<html><head>{head}</head><body><h1>{escape(title)}</h1>{paragraphs}</body></html>"


def as_json_line(title: str, body: str) -> str:
    return json.dumps(
        {"title": title, "text": body, "date": "2024-05-03", "name": "sample"}, ensure_ascii=False
    )


WRITERS: dict[str, Callable[[str, str], str]] = {
    ".txt": as_text,
    ".md": as_markdown,
    ".markdown": as_markdown,
    ".html": as_html,
    ".htm": as_html,
    ".jsonl": as_json_line,
}
every_format = pytest.mark.parametrize("suffix", sorted(FORMATS))


def read(path: Path) -> tuple[list[Release], list[Finding]]:
    findings: list[Finding] = []
    return list(iter_releases([path], findings=findings)), findings


def read_data(folder: Path, suffix: str, data: bytes) -> tuple[list[Release], list[Finding]]:
    path = folder / f"sample{suffix}"
    path.write_bytes(data)
    return read(path)


def assert_sound(release: Release) -> None:
    assert release.text == normalise(release.text) != ""
    assert release.id == mint_release_id(release.text, release.title, release.url)
    for value in (release.title, release.publisher, release.place, release.name):
        assert value is None or (value == " ".join(value.split()) and "\n" not in value)


def test_every_format_has_a_sample_here() -> None:
    assert set(WRITERS) == set(FORMATS)


@every_format
def test_a_simple_release_comes_through(tmp_path: Path, suffix: str) -> None:
    (release,), findings = read_data(tmp_path, suffix, WRITERS[suffix](TITLE, BODY).encode())
    assert findings == []
    assert (release.title, release.date, release.lang, release.name) == (TITLE, "2024-05-03", "en", "sample")
    assert release.text.startswith(f"{TITLE}\n\n")
    assert release.text.endswith(BODY)
    assert release.text.count(TITLE) == 1
    assert_sound(release)


@every_format
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_makes_no_difference(tmp_path: Path, suffix: str, encoding: str) -> None:
    text = WRITERS[suffix](TITLE, BODY)
    assert read_data(tmp_path, suffix, text.encode(encoding)) == read_data(tmp_path, suffix, text.encode())


@every_format
def test_line_ends_make_no_difference(tmp_path: Path, suffix: str) -> None:
    text = WRITERS[suffix](TITLE, BODY)
    assert read_data(tmp_path, suffix, text.replace("\n", "\r\n").encode()) == read_data(
        tmp_path, suffix, text.encode()
    )


@every_format
def test_reading_twice_gives_the_same(tmp_path: Path, suffix: str) -> None:
    data = WRITERS[suffix](TITLE, BODY).encode()
    assert read_data(tmp_path, suffix, data) == read_data(tmp_path, suffix, data)


@every_format
@pytest.mark.parametrize(
    "data", [b"\0" * 5000, bytes(range(256)) * 40, b"%PDF-1.7\n" + bytes(range(256)) * 40]
)
def test_binary_data_is_a_finding(tmp_path: Path, suffix: str, data: bytes) -> None:
    releases, findings = read_data(tmp_path, suffix, data)
    assert releases == []
    assert findings
    assert all(finding.where.startswith(str(tmp_path)) and "\n" not in finding.what for finding in findings)


@every_format
@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", "\u200b\u202e\n".encode()])
def test_an_empty_file_gives_no_release(tmp_path: Path, suffix: str, data: bytes) -> None:
    assert read_data(tmp_path, suffix, data)[0] == []


@every_format
def test_a_file_beyond_the_largest_size_is_a_finding(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"large{suffix}"
    with path.open("wb") as stream:
        stream.truncate(LARGEST + 2)
    releases, findings = read(path)
    assert (releases, len(findings)) == ([], 1)


@every_format
def test_marks_of_other_languages_in_a_title_stay_text(tmp_path: Path, suffix: str) -> None:
    title = "Ministers </script> agree {{ on }} a 'form' \" for $(the) season's; workers"
    (release,), _ = read_data(tmp_path, suffix, WRITERS[suffix](title, BODY).encode())
    assert release.title == title
    assert_sound(release)


@every_format
def test_invisible_marks_go(tmp_path: Path, suffix: str) -> None:
    title = TITLE.replace("agree", "ag\u202eree\u2069").replace("form", "fo\u00adrm\u200b")
    assert read_data(tmp_path, suffix, WRITERS[suffix](title, BODY).encode()) == read_data(
        tmp_path, suffix, WRITERS[suffix](TITLE, BODY).encode()
    )


@every_format
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.one_of(st.binary(max_size=400), st.text(string.printable, max_size=400).map(str.encode)))
def test_whatever_a_file_holds_the_batch_goes_on(tmp_path: Path, suffix: str, data: bytes) -> None:
    (tmp_path / "z-last.txt").write_text(BODY)
    path = tmp_path / f"hostile{suffix}"
    path.write_bytes(data)
    findings: list[Finding] = []
    releases = list(iter_releases([path, tmp_path / "z-last.txt"], findings=findings))
    assert releases[-1].text == BODY
    for release in releases:
        assert_sound(release)
