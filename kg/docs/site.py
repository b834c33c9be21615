"""The pages of the site: what each shows, and writing them to a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pyoxigraph import Store

from kg import __version__
from kg.docs.answer import answer_questions, load_examples
from kg.docs.diagram import VIEWS, draw_svg, make_chart
from kg.docs.download import iter_downloads
from kg.docs.highlight import mark_sparql
from kg.docs.scheme import read_schemes
from kg.docs.shape import read_shapes
from kg.docs.term import LANGUAGES, Model, read_model
from kg.errors import UsageError
from kg.network.page.safety import hash_inline
from kg.output import write_text
from kg.query.question import load_questions
from kg.rdf.vocabulary import PREFIXES

_PAGES = Path(__file__).parent / "page"
#: What tells a folder of ours from any other: the first page says so.
_MARK = '<meta name="generator" content="kg docs">'
_LANGUAGE_NAMES = {"en": "English", "es": "Spanish", "fr": "French"}


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its file, its template, its title, and what the template is given."""

    name: str
    template: str
    title: str
    content: Mapping[str, Any]


def claim_folder(folder: Path) -> None:
    """Check that a site may be written to a folder: a new or empty one, or that of an earlier site.

    Raises UsageError if it is a file, or holds other things.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: is a file; name a new or empty folder with -o")
    if folder.is_dir() and any(folder.iterdir()) and not _is_marked(folder / "index.html"):
        raise UsageError(f"{folder}: holds other files, none was touched; name a new or empty folder with -o")


def write_site(folder: Path, ontology: Path, store: Store) -> list[str]:
    """The names of the files written to a folder: pages made from the files of `ontology`, those files, a picture.

    The questions and worked examples are answered by `store`.

    The same files and the same store give the same bytes. Raises UsageError as `claim_folder` does.
    """
    claim_folder(folder)
    model = read_model(ontology)
    files = {page.name: render_page(page, model) for page in iter_pages(model, ontology, store)}
    files["model.svg"] = draw_svg(make_chart(model, "The whole model"), key="model", style=_read("diagram.css"))
    files |= dict(iter_downloads(ontology))
    for name, text in files.items():
        write_text(folder / name, text)
    return sorted(files)


def iter_pages(model: Model, ontology: Path, store: Store) -> Iterator[Page]:
    """The pages, the first page first."""
    schemes = read_schemes(ontology / "vocab")
    diagrams = {view.key: draw_svg(make_chart(model, view.title, view.classes), key=view.key) for view in VIEWS}
    examples = load_examples(ontology / "examples")
    yield Page("index.html", "index", "Ask the graph", {
        "examples": {item.id: item for item in answer_questions(store, examples.values())},
        "diagrams": diagrams, "prefixes": _choose_prefixes(), "schemes": schemes,
    })  # fmt: skip
    yield Page("ontology.html", "ontology", "Ontology", {"views": VIEWS, "diagrams": diagrams})
    yield Page("vocabularies.html", "vocabularies", "Vocabularies", {"schemes": schemes})
    for scheme in schemes:
        yield Page(f"vocabulary-{scheme.key}.html", "vocabulary", scheme.label, {"scheme": scheme})
    yield Page("shapes.html", "shapes", "Shapes", {"shapes": read_shapes(ontology / "shapes.ttl", model.spelling)})
    questions = load_questions(ontology / "questions")
    yield Page("questions.html", "questions", "Questions", {"questions": answer_questions(store, questions.values())})


def render_page(page: Page, model: Model) -> str:
    """The page as HTML that runs no script and asks no host for anything; all that comes from data is escaped."""
    style = _read("page.css") + _read("diagram.css")
    return (
        _environment()
        .get_template(f"{page.template}.html.j2")
        .render(
            page=page, model=model, spelling=model.spelling, mark=Markup(_MARK), style=Markup(style),
            style_hash=hash_inline(style), languages=LANGUAGES, language_names=_LANGUAGE_NAMES, version=__version__,
            **page.content,
        )
    )  # fmt: skip


def _choose_prefixes() -> dict[str, str]:
    """The prefixes that queries need, by name."""
    return dict(sorted(PREFIXES.items()))


def _is_marked(path: Path) -> bool:
    return path.is_file() and _MARK.encode() in path.read_bytes()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_PAGES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["sparql"] = mark_sparql
    return environment


@cache
def _read(name: str) -> str:
    return (_PAGES / name).read_text(encoding="utf-8")
