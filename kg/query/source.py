"""Where a query comes from: a question's name, a file, or the text itself."""

from __future__ import annotations

import sys
from pathlib import Path

from kg.errors import BadInput, UsageError
from kg.query.question import Question, has_header, load_questions, parse_question, select_questions


def read_query(name: str | None, file: str | None, sparql: str | None) -> Question | str:
    """The question or the SPARQL that is asked for; exactly one of the three is given.

    A text that begins with lines `#+ …` is a question, wherever it comes from. Raises UsageError for none or
    several, for an unknown name and for a header that does not fit; BadInput for a file that cannot be read.
    """
    if [name, file, sparql].count(None) != 2:
        raise UsageError("name one question, or give one query with -f FILE or -e SPARQL; see kg questions")
    if name is not None:
        return select_questions(load_questions(), [name])[0]
    text = sparql if sparql is not None else _read_file(str(file))
    return parse_question(text, file or "-e") if has_header(text) else text


def _read_file(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise BadInput(f"{file}: cannot be read ({error.strerror}); name a readable file") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"{file}: is not UTF-8 text ({error.reason} at byte {error.start})") from error
