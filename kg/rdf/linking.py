"""Why mentions in releases are taken for one thing, as the graph `identity`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.rdf.identity import Resolution
from kg.rdf.iri import Minter
from kg.rdf.literal import decimal
from kg.rdf.vocabulary import DCTERMS, MGA, RDF, RDFS
from kg.registry.link import Link


def map_links(
    links: Iterable[Link], resolution: Resolution, described: Callable[[NamedNode], bool], *, minter: Minter
) -> Iterator[Quad]:
    """The quads of the links, each with the thing as it is now; a link that a curator has cut is left out.

    described: whether the graph has a thing or release: what may not enter it is not linked either.
    """
    graph = minter.graph("identity")
    for link in links:
        releases = [minter.release(release_id) for release_id, _ in (link.one, link.other)]
        thing = _find_thing(link, resolution, minter) if all(map(described, releases)) else None
        if thing is None or not described(thing):
            continue
        node = minter.fact("identity-link", link.kind, *link.one, *link.other)
        yield Quad(node, RDF.type, MGA.IdentityLink, graph)
        yield Quad(node, RDFS.label, Literal(_label(link)), graph)
        yield Quad(node, MGA.identifies, thing, graph)
        for release in releases:
            yield Quad(node, MGA.acrossReleases, release, graph)
        yield Quad(node, MGA.score, decimal(link.score), graph)
        yield Quad(node, DCTERMS.description, Literal(link.tell()), graph)


def _find_thing(link: Link, resolution: Resolution, minter: Minter) -> NamedNode | None:
    if link.kind == "meeting":
        keys = [resolution.meeting(*address) for address in (link.one, link.other)]
        return minter.thing("meeting", keys[0]) if keys[0] == keys[1] else None
    one, other = (resolution.agent(*address) for address in (link.one, link.other))
    return minter.thing(one.type, one.key) if (one.type, one.key) == (other.type, other.key) else None


def _label(link: Link) -> str:
    """The names of an agent; meetings are told by their releases, since a key says nothing elsewhere."""
    places = [release if link.kind == "meeting" else name for release, name in (link.one, link.other)]
    return " = ".join(places)
