"""Posts as memberships: one person, one organisation at most, one role, and when that is attested."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from kg.facts import Post
from kg.rdf.evidence import iter_evidence
from kg.rdf.iri import slug
from kg.rdf.literal import read_date, read_day
from kg.rdf.role import find_role
from kg.rdf.scope import Agent, Scope
from kg.rdf.vocabulary import MGA, ORG, SEM, SKOS, TIME, XSD

#: What a release's date says about the interval of a post, by the post's status.
_BOUNDS = {
    "current": (SEM.hasLatestBeginTimeStamp, SEM.hasEarliestEndTimeStamp),
    "acting": (SEM.hasLatestBeginTimeStamp, SEM.hasEarliestEndTimeStamp),
    "former": (SEM.hasLatestEndTimeStamp,),
    "elect": (SEM.hasEarliestBeginTimeStamp,),
}


@dataclass(frozen=True, slots=True)
class Office:
    """A post with its names resolved."""

    post: Post
    person: Agent
    body: Agent | None

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells one office from another: body, role, scope."""
        body = self.body.node.value if self.body else ""
        return body, slug(self.post.role), slug(self.post.scope) if self.post.scope else ""

    @property
    def label(self) -> str:
        """The office without its holder."""
        body = f", {self.body.label}" if self.body else ""
        scope = f" ({self.post.scope})" if self.post.scope else ""
        return self.post.role + body + scope


def iter_posts(scope: Scope) -> Iterator[Quad]:
    """The membership, office and interval of every post that the release states."""
    for post in scope.facts.posts:
        office = read_office(scope, post)
        membership = mint_membership(scope, office)
        yield from _iter_membership(scope, office, membership)
        yield from _iter_role(scope, post)
        yield from _iter_office(scope, office, membership)
        yield from _iter_interval(scope, office, membership)
        yield from iter_evidence(scope, membership, post.evidence)


def map_capacities(scope: Scope) -> dict[NamedNode, NamedNode]:
    """Person → the membership in which they act in this release: the only one that is not a former one."""
    held: dict[NamedNode, set[NamedNode]] = {}
    for post in scope.facts.posts:
        if post.status != "former":
            office = read_office(scope, post)
            held.setdefault(office.person.node, set()).add(mint_membership(scope, office))
    return {person: next(iter(offices)) for person, offices in held.items() if len(offices) == 1}


def read_office(scope: Scope, post: Post) -> Office:
    """The post with its names resolved."""
    body = scope.agent(post.organisation) if post.organisation else None
    return Office(post, scope.agent(post.person), body)


def mint_membership(scope: Scope, office: Office) -> NamedNode:
    """The IRI of the membership, the same in every release that states it."""
    return scope.minter.fact("membership", office.person.node.value, *office.key, office.post.status)


def _iter_membership(scope: Scope, office: Office, node: NamedNode) -> Iterator[Quad]:
    post = office.post
    yield from scope.describe(node, ORG.Membership, f"{office.person.label}: {office.label}")
    yield scope.quad(node, ORG.member, office.person.node)
    if office.body:
        yield scope.quad(node, ORG.organization, office.body.node)
    else:
        yield scope.quad(node, MGA.organisationUnstated, Literal("true", datatype=XSD.boolean))
    yield scope.quad(node, ORG.role, _role_node(scope, post))
    yield scope.quad(node, MGA.title, post.title or post.role)
    yield scope.quad(node, MGA.status, post.status)
    if post.scope:
        yield scope.quad(node, MGA.scope, post.scope)
    if published := read_day(scope.facts.release.date):
        yield scope.quad(node, MGA.attestedOn, published)


def _role_node(scope: Scope, post: Post) -> NamedNode:
    return find_role(post.role) or scope.minter.thing("role", slug(post.role))


def _iter_role(scope: Scope, post: Post) -> Iterator[Quad]:
    if find_role(post.role) is None:
        node = _role_node(scope, post)
        yield from scope.describe(node, ORG.Role, post.role)
        yield scope.quad(node, SKOS.prefLabel, post.role)


def _iter_office(scope: Scope, office: Office, membership: NamedNode) -> Iterator[Quad]:
    if office.body is None:
        return
    node = scope.minter.fact("post", *office.key)
    yield scope.quad(membership, MGA.viaPost, node)
    yield from scope.describe(node, ORG.Post, office.label)
    yield scope.quad(node, ORG.postIn, office.body.node)
    yield scope.quad(node, ORG.role, _role_node(scope, office.post))


def _iter_interval(scope: Scope, office: Office, membership: NamedNode) -> Iterator[Quad]:
    node = scope.minter.fact("interval", membership.value)
    bounds = list(_iter_bounds(scope, office.post, node))
    if bounds:
        yield scope.quad(membership, ORG.memberDuring, node)
        yield from scope.describe(node, TIME.ProperInterval, f"Term of {office.person.label}: {office.label}")
        yield from bounds


def _iter_bounds(scope: Scope, post: Post, node: NamedNode) -> Iterator[Quad]:
    if published := read_day(scope.facts.release.date):
        for bound in _BOUNDS[post.status]:
            yield scope.quad(node, bound, published)
    for term, text in ((MGA.began, post.began), (MGA.ended, post.ended)):
        if value := read_date(text):
            yield scope.quad(node, term, value)
