"""Markdown into plain text: marks off, words, paragraphs and line breaks kept."""

from __future__ import annotations

import re
from html import unescape

#: A backslash escape becomes a private character, so that no later step takes it for a mark.
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_PRIVATE = 0xE000
_RESTORE = re.compile("[\ue021-\ue07e]")
_STRAY = re.compile("[\ue000-\ue07f]")
_TAG_NAMES = (
    "a|abbr|article|aside|b|big|blockquote|br|center|cite|code|del|div|em|figcaption|figure|font|footer|h[1-6]"
    "|header|hr|i|iframe|img|ins|li|main|mark|nav|ol|p|picture|pre|q|s|section|small|source|span|strike|strong"
    "|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|video"
)
_BREAK = re.compile(r"<br\b[^<>]{0,200}>\n?", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|tr|table|blockquote|figure|figcaption|section|article|hr)(?=[\s/>])[^<>]{0,2000}>",
    re.IGNORECASE,
)
_TAG = re.compile(rf"</?(?:{_TAG_NAMES})(?=[\s/>])[^<>]{{0,2000}}>", re.IGNORECASE)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s<>]{1,1000}|[^\s<>@]{1,100}@[^\s<>@]{1,200})>")
#: Longer numbers than any character has; Python refuses to read the longest.
_HUGE_ENTITY = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")
_TARGET = r"\((?:[^()\n]|\n(?!\n)|\([^()\n]{0,500}\)){0,2000}\)"
_IMAGE = re.compile(rf"!\[[^\[\]]{{0,1000}}\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\])")
_LINK = re.compile(rf"\[([^\[\]]{{1,1000}})\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\])")
_REFERENCE = re.compile(r"^ {0,3}\[[^\[\]\n]{1,200}\]:[ \t]+\S.*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,50}\]")
_TITLE = re.compile(r"^#[ \t]{1,20}(\S[^\n]{0,500})$|^(\S[^\n]{0,500})\n={3,}$", re.MULTILINE)
_HEADING = re.compile(r"#{1,6}(?:\s+|$)")
_BULLET = re.compile(r"[-*+]\s+(?=\S)")
_RULE = re.compile(r"[-*_=~#`\ue023\ue02a\s]{3,}")
_STRONG = re.compile(r"(?<=\S)\*{1,3}|\*{1,3}(?=\S)|^\*{1,3}$", re.MULTILINE)
_UNDERLINE = re.compile(r"(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])")
_CODE = re.compile(r"`+|~~")


def first_heading(text: str) -> str | None:
    """The words of the first heading of the first level, marks off, or None."""
    found = _TITLE.search(text)
    return " ".join(strip_marks(found[1] or found[2]).split()).rstrip("# ") or None if found else None


def strip_marks(text: str) -> str:
    """The words of a Markdown text, with its paragraphs and line breaks; entries of lists begin with `- `."""
    text = _ESCAPE.sub(lambda escape: chr(_PRIVATE + ord(escape[1])), _STRAY.sub("", text))
    text = _strip_links(_strip_tags(text))
    text = _strip_emphasis("\n".join(_strip_line(line) for line in text.split("\n")))
    return _RESTORE.sub(lambda mark: chr(ord(mark[0]) - _PRIVATE), unescape(_HUGE_ENTITY.sub("", text)))


def _strip_tags(text: str) -> str:
    if "<" not in text:
        return text
    text = _BLOCK_TAG.sub("\n\n", _BREAK.sub("\n", _strip_comments(text)))
    return _AUTOLINK.sub(r"\1", _TAG.sub("", text))


def _strip_links(text: str) -> str:
    if "[" not in text:
        return text
    text = _FOOTNOTE.sub("", _REFERENCE.sub("", text))
    return _LINK.sub(r"\1", _IMAGE.sub("", text))


def _strip_emphasis(text: str) -> str:
    # Looked for first, for most texts have few of these, and the patterns look at every character.
    for mark, pattern in (("*", _STRONG), ("_", _UNDERLINE), ("`", _CODE), ("~~", _CODE)):
        if mark in text:
            text = pattern.sub("", text)
    return text


def _strip_comments(text: str) -> str:
    before, *rest = text.split("<!--")
    kept = [before]
    for part in rest:
        _, closed, after = part.partition("-->")
        kept.append(after if closed else "<!--" + part)
    return "".join(kept)


def _strip_line(line: str) -> str:
    """One line without the marks of its block: quotation, heading, list, rule, fence, table."""
    line = line.strip()
    if line.startswith(">"):
        line = line.lstrip("> ")
    if _RULE.fullmatch(line) or (line.startswith(("```", "~~~")) and " " not in line):
        return ""
    if _HEADING.match(line):
        return f"\n{_HEADING.sub('', line, count=1).rstrip('# ')}\n"
    if line.startswith("|") and line.endswith("|"):
        return line.strip("| ") if line.strip("|:- \t") else ""
    return _BULLET.sub("- ", line, count=1) if _BULLET.match(line) else line.removesuffix("\\")
