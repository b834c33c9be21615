"""The network as one page that opens from disk: data, library, styles and scripts in a single file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from kg.network.build import Network
from kg.network.page.caption import describe_page
from kg.network.page.data import collect_data
from kg.network.page.safety import embed_json, hash_inline
from kg.network.vis import read_script

_FOLDER = Path(__file__).parent
#: The page's own scripts, in the order in which they build on each other.
_SCRIPTS = ("model", "scene", "label", "panel", "search", "control", "start")


def render_page(network: Network) -> str:
    """The page: HTML that asks no host for anything and runs no script but its own, by their hashes."""
    script, library, style = _join_scripts(), read_script(), _read("page.css")
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            caption=describe_page(network),
            data=Markup(embed_json(collect_data(network))),
            style=Markup(style),
            script=Markup(script),
            library=Markup(library),
            script_hashes=[hash_inline(library), hash_inline(script)],
            style_hash=hash_inline(style),
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER, encoding="utf-8"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _join_scripts() -> str:
    parts = "\n".join(_read(f"{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
