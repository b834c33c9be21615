"""Files that somebody could put into a folder of releases by mistake or on purpose, made anew each time."""

from __future__ import annotations

import json
import random

#: What opens every release that should still be read as one.
DATELINE = "Lusaka, 5 May 2021 – "
SCRIPT = "</script><script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(1)>'
DRAWING = "<svg onload=alert(1)>"
TURTLE = '> . <urn:x> <urn:y> "z" . #'
SPARQL = '" } DROP ALL ; INSERT DATA { <urn:x> <urn:y> "z" } #'
BIDI = "\u202egnp.exe\u2066\u200f"
ESCAPE = "\x1b]0;owned\x07\x1b[31m"
#: Plain words, so that a few control characters do not make a text look like binary data.
PADDING = "The talks went on for a long day and ended in the evening. " * 40
#: How much of a flood is kept, in characters: several times the longest sentence; growth is measured elsewhere.
FLOOD = 12_000
_SYLLABLES = ("ba", "ko", "li", "mu", "re", "sa", "ti", "vo", "ne", "da", "fu", "go")
PAYLOADS = (SCRIPT, IMAGE, DRAWING, TURTLE, SPARQL, "\\\\' \\u0022 \\", BIDI, ESCAPE, "{{7*7}}${7*7}", "%s%n%x")


def tell(name: str = "Grace Banda", body: str = "Ministry of Labour", quote: str = "Work must be safe") -> str:
    """A release of four sentences with a name, a body and a quotation at the places where facts are read."""
    return (
        f"{DATELINE}The first meeting of the {body} was held in Lusaka on 4 May 2021. "
        f"{name}, Director of the {body}, chaired the meeting. Minister of Labour {name} attended.\n\n"
        f"“{quote},” said {name}. {name} stressed that {quote}.\n"
    )


def make_files() -> dict[str, bytes]:
    """The bytes of each file by its name, some fifty of them."""
    return {**_encodings(), **_payloads(), **_pages(), **_heads(), **_records(), **_floods()}


def _encodings() -> dict[str, bytes]:
    words = tell("Zoë Müller-Łukasik", "Ministère de l’Intérieur")
    noise = random.Random(1).randbytes(200_000)
    return {
        "empty.txt": b"",
        "blank.txt": b" \t\r\n\xc2\xa0\n" * 500,
        "noise.txt": noise,
        "noise.md": noise,
        "noise.html": noise,
        "noise.jsonl": noise,
        "nul.txt": b"\0" * 5_000,
        "nul-inside.txt": words.encode().replace(b" ", b" \0"),
        "wide.txt": words.encode("utf-16-le"),
        "wide-big.txt": words.encode("utf-16-be"),
        "latin.txt": tell("José Peña").encode("latin-1", "ignore"),
        "chinese.txt": ("二〇二一年五月四日,移民部长在北京主持会议。" * 40).encode("gb18030"),
        "cut.txt": (words + "é").encode()[:-1],
        "surrogate.txt": words.encode() + b"\xed\xa0\x80\xed\xb0\x80",
        "lone-mark.txt": b"\xff\xfe",
        "controls.txt": (tell("Gr\x00a\x08ce\x7f Banda\x85", "Min\x0cistry\x0b of\x1f Labour") + PADDING).encode(),
        "returns.txt": tell().replace(" ", "\r").encode(),
    }


def _payloads() -> dict[str, bytes]:
    names = {
        f"payload-{number}.txt": (
            f"{payload} meeting of {payload}\n\n"
            + tell(f"Grace {payload} Banda", f"Ministry {payload} of Labour", f"Work {payload} must be safe")
            + PADDING
        ).encode("utf-8", "replace")
        for number, payload in enumerate(PAYLOADS)
    }
    invisible = tell("Gr\u200bace B\u200da\u2060nda", "Min\ufeffistry of \u202eLabour\u202c")
    return {
        **names,
        "invisible.txt": invisible.encode(),
        "emoji.txt": tell("Grace 👩‍👩‍👧‍👦 Banda", "Ministry of 🛂").encode(),
        "accents.txt": tell("Grace Ba" + "\u0301" * 10_000 + "nda").encode(),
        "dates.txt": (tell() + "It met on 99 January 999999, on 31 February 2021, on 2021-13-45. " * 50).encode(),
        "numbers.txt": (tell() + f"The {'9' * 4_000}th meeting of the CMC took place. ").encode(),
        "..evil.txt": tell().encode(),
        "a b;$(touch x)'&|.txt": tell().encode(),
    }


def _pages() -> dict[str, bytes]:
    paragraphs = "".join(f"<p>{part}</p>" for part in tell("Ruth Phiri").split("\n\n"))
    title = f"{IMAGE}{SCRIPT}".replace("<", "&lt;")
    return {
        "deep.html": ("<div>" * 15_000 + paragraphs).encode(),
        "unclosed.html": ("<p><b><table><tr><td>" * 4_000 + paragraphs).encode(),
        "attribute.html": f'<html><body><p class="{"x" * 2_000_000}">{paragraphs}</body></html>'.encode(),
        "attributes.html": ("<p " + "a=b " * 200_000 + ">" + paragraphs).encode(),
        "title.html": f"<html><head><title>{title}</title></head><body>{paragraphs}</body></html>".encode(),
        "entities.html": f"<html><body><p>{'&lt;script&gt;' * 2_000}</p>{paragraphs}</body></html>".encode(),
        "comment.html": f"<html><body>{paragraphs}<!-- {'-' * 100_000}".encode(),
        "doctype.html": (
            '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
            f"<html><body><p>&b;&c;</p>{paragraphs}</body></html>"
        ).encode(),
    }


def _heads() -> dict[str, bytes]:
    anchors = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9))
    heads = {
        "bomb.md": f"a0: &a0 [x, x]\n{anchors}\ntitle: *a8",
        "python.md": "title: !!python/object/apply:os.system ['touch owned']",
        "types.md": "title: [1, {a: b}]\ndate: {}\npublisher: 12\nurl: true\nlang: [en]",
        "loop.md": "title: &t [*t]",
        "unclosed.md": "title: 'never ends",
        "path.md": "title: ../../etc/passwd\nname: ../../../tmp/owned\nid: ../../owned\nurl: javascript:alert(1)",
        "file.md": "title: Meeting\nurl: file:///etc/passwd\nsource: file:///etc/passwd",
        "iri.md": f"title: Meeting\nurl: 'https://example.org/a b>{{}}|\\^`\"<x>%zz'\npublisher: '{TURTLE}'",
        "markup.md": f"title: '{SCRIPT}'\npublisher: '{IMAGE}'\nurl: 'https://example.org/{DRAWING}'",
        "newline.md": f'title: "Two\\nlines\\r\\u2028of a {BIDI} title"\ndate: 2021-05-05',
        "flow.md": "title: " + "[" * 20_000,
    }
    return {name: f"---\n{head}\n---\n\n{tell()}This is {name}.\n".encode() for name, head in heads.items()}


def _records() -> dict[str, bytes]:
    good = json.dumps({"text": tell("Ruth Phiri"), "title": "Line that can be read", "date": "2021-05-05"})
    bad = ["{", "null", "[1]", '{"text": 5}', '{"text": ""}', "[" * 50_000, '{"text": "\\ud800 x"}', "\0", f'"{IMAGE}"']
    odd = json.dumps({"text": tell(), "title": ["x"], "url": {"a": 1}, "date": 99999999999999999999, "id": "../../x"})
    return {"lines.jsonl": "\n".join([*bad, good, odd]).encode()}


def _floods() -> dict[str, bytes]:
    floods = {f"flood-{name}.txt": (DATELINE + text[:FLOOD]).encode() for name, text in make_repetitions().items()}
    return {**floods, "line.txt": b"word " * 4_000_000, "word.txt": b"x" * 2_000_000}


def name_someone(number: int) -> str:
    """A name of two words that no other number below 20,736 has."""
    parts = [_SYLLABLES[number // 12**place % 12] for place in range(4)]
    return f"{parts[0]}{parts[1]} {parts[2]}{parts[3]}ra".title()


def make_repetitions() -> dict[str, str]:
    """Texts that repeat what readers of sentences trip over, by name."""
    return {
        "stops": "." * 400_000,
        "unmarked-names": "Ana Bo " * 40_000,
        "unlike-names": ", ".join(map(name_someone, range(20_000))),
        "announcements": "\n\n".join(
            f"A meeting will be held in Lima on {n % 28 + 1} May {1950 + n % 97}." for n in range(6_000)
        ),
        "one-meeting": "A workshop opened in Lima on 5 May 2021. " + "At the workshop Ana Bo said so.\n\n" * 10_000,
        "quotes": "“" * 10_000,
        "straight-quotes": '" ' * 10_000,
        "brackets": "(" * 10_000,
        "square-brackets": "[" * 10_000,
        "commas": "Grace Banda, " * 50_000,
        "ministers": "Minister of " * 20_000,
        "initials": "Mr. A. " * 50_000,
        "conjunctions": "and the " * 50_000,
        "capitals": "THE MINISTER OF LABOUR MET THE DIRECTOR OF THE FUND IN LUSAKA ON MONDAY. " * 3_000,
        "meetings": "the second meeting of the " * 20_000,
        "saying": "said that he " * 30_000,
        "dates": "5 May 2021, 6 and 7 " * 20_000,
        "acronyms": "Regional Forum on Labour (RFL) " * 15_000,
        "dashes": "– President – " * 30_000,
        "lines": "Grace Banda\n" * 40_000,
        "bullets": "- Director of the Fund, Grace Banda\n" * 15_000,
        "turns": "MR. BANDA: Yes.\n" * 20_000,
        "long": tell().replace(DATELINE, "") * 5_000,
    }
