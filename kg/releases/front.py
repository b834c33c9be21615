"""Front matter: the fields that stand above a text, as YAML between lines of `---` or as labelled lines."""

from __future__ import annotations

import re

from kg.releases.head import Head, is_known_name, read_head

_MARK = "---"
_LONGEST = 16 * 1024
_LABEL = re.compile(r"([^\W\d_][\w -]{1,40}):[ \t]{1,20}(\S.*)")
#: So many labelled lines make a head; one alone may be a headline such as `Abuja: ministers meet`.
_FEWEST_LABELS = 2


def split_front(text: str) -> tuple[str | None, str]:
    """The YAML head between two lines of `---`, or None, and the text after it."""
    first, _, rest = text.partition("\n")
    if first.strip() != _MARK:
        return None, text
    end = re.search(r"^(?:---|\.\.\.)$", rest, re.MULTILINE)
    return (rest[: end.start()], rest[end.end() :]) if end else (None, text)


def read_front(front: str) -> tuple[Head, str | None]:
    """The fields of a YAML head, and what is wrong with it, if anything.

    What is no YAML, for want of quotes say, is read line by line.
    """
    import yaml

    if len(front) > _LONGEST:
        return Head(), f"front matter ignored: longer than {_LONGEST >> 10} kB; shorten it"
    try:
        # The base loader leaves every scalar a string: `no` stays a language, and nothing is constructed.
        fields = yaml.load(front, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        problem = getattr(error, "problem", None) or type(error).__name__
        return read_labels(front), f"front matter is no YAML ({problem}); put its values in quotes"
    if isinstance(fields, dict):
        return read_head(fields), None
    return Head(), "front matter ignored: no list of fields; write NAME: VALUE" if fields else None


def read_labels(text: str) -> Head:
    """The fields of the labelled lines (`Title: …`) that a text begins with, if there are several."""
    labels: dict[object, object] = {}
    for line in text[:_LONGEST].split("\n"):
        label = _LABEL.fullmatch(line.strip())
        if label and is_known_name(label[1]):
            labels.setdefault(label[1], label[2].strip("\"'"))
        elif line.strip() and not label:
            break
    return read_head(labels) if len(labels) >= _FEWEST_LABELS else Head()
