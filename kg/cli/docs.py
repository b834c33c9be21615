"""kg docs: the site of the model."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(help="Write a site on the model: how to ask the graph, questions with answers, terms, shapes, pictures.")
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), metavar="DIR",
    help="Where to write; a new folder, an empty one, or that of an earlier site.",
)  # fmt: skip
@click.option(
    "--store", type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
    help="The graph that answers the questions; that of the sample releases, built anew, if not given.",
)  # fmt: skip
def command(output: Path, store: Path | None) -> None:
    """Write the pages; open DIR/index.html. They need no server and no network."""
    import tempfile

    from kg.demo import build_samples
    from kg.docs import claim_folder, write_site
    from kg.resources import shared_path
    from kg.store import open_store

    claim_folder(output)
    with tempfile.TemporaryDirectory(prefix="kg-docs-") as spare:
        if store is None:
            store = Path(spare) / "store"
            build_samples(store)
        names = write_site(output, shared_path("ontology"), open_store(store).quads)
    click.echo(f"wrote {len(names)} files; open {output / 'index.html'}", err=True)
