"""Bytes into text."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import BadInput
from kg.releases import encoding
from kg.releases.encoding import decode, read_bytes

SPANISH = "La migración y el trabajo: «señal» — año 2024, café en Bogotá"


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_the_same_text_comes_out_of_every_encoding(name: str) -> None:
    assert decode(SPANISH.encode(name)) == SPANISH


def test_latin_letters_with_typographic_quotes_are_read_as_the_windows_code_page() -> None:
    assert decode(b"\x93Caf\xe9\x94 said the minister of labour") == "“Café” said the minister of labour"


def test_a_stray_byte_does_not_spoil_a_utf8_text() -> None:
    text = "Réunion à Genève, où siège l’Organisation " * 5
    assert decode(text.encode() + b"\xe9").startswith(text)


def test_cyrillic_in_a_single_byte_encoding_is_recognised() -> None:
    text = "Министерство внутренних дел провело встречу по вопросам миграции. " * 20
    assert decode(text.encode("cp1251")) == text


def test_an_encoding_that_the_data_names_is_used_when_it_is_no_utf8() -> None:
    assert decode("Şükrü".encode("iso8859-9"), declared="iso-8859-9") == "Şükrü"


@pytest.mark.parametrize("declared", ["no-such", "hex", "rot13", ""])
def test_an_encoding_that_is_none_is_passed_over(declared: str) -> None:
    assert decode(b"caf\xe9 of the ministers", declared=declared) == "café of the ministers"


@pytest.mark.parametrize(
    "data", [bytes(1000), bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n" + bytes(range(64)) * 9]
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match="binary"):
        decode(data)


@given(st.binary(max_size=600))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except BadInput:
        return
    assert text.encode("utf-8").decode("utf-8") == text


def test_more_than_the_largest_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "LARGEST", 10)
    assert read_bytes(io.BytesIO(b"a" * 10)) == b"a" * 10
    with pytest.raises(BadInput, match="larger"):
        read_bytes(io.BytesIO(b"a" * 11))
