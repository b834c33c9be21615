"""A store and its ledger, open for decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import msgspec
from pyoxigraph import NamedNode

from kg.build.pipeline import rebuild
from kg.build.plan import Plan
from kg.build.report import BuildReport
from kg.curation.dossier import Dossier, compile_dossier
from kg.curation.portrait import paint
from kg.curation.proposal import Proposal, drop_decided, is_proposal_id, propose
from kg.curation.register import Node, Register
from kg.curation.target import find_facts
from kg.errors import UsageError
from kg.extract import Extractor
from kg.facts import Facts
from kg.query.lookup import find_thing
from kg.rdf.iri import Minter
from kg.rdf.vocabulary import OA
from kg.registry import Registry, load_affiliations, load_claims, load_registry
from kg.registry.decision import Act, Decision, FactReference, Referent
from kg.registry.ledger import FILE, append_decision, find_standing, next_id, read_ledger
from kg.registry.resolution import Resolution, resolve
from kg.registry.verdict import Verdicts
from kg.store import open_store
from kg.store.handle import Store


class Unlisted(msgspec.Struct, frozen=True):
    """A body that the registry does not have: its IRI, its name as first printed, how many releases name it."""

    iri: str
    name: str
    releases: int


@dataclass
class Desk:
    """Takes decisions about the things of the store at `path` and writes them to its ledger.

    ledger: its file; that in the store's folder if not given; who, when: the curator and the date of what is decided.
    """

    path: Path
    ledger: Path = field(default_factory=Path)
    who: str = ""
    when: str = ""

    def __post_init__(self) -> None:
        if self.ledger == Path():
            self.ledger = self.path / FILE

    @cached_property
    def store(self) -> Store:
        """The store as it was when first looked at."""
        return open_store(self.path)

    @cached_property
    def registry(self) -> Registry:
        """The authority list."""
        return load_registry()

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """All decisions of the ledger, undone ones too."""
        return read_ledger(self.ledger)

    @cached_property
    def resolution(self) -> Resolution:
        """Who is who with the decisions in force, and who might be."""
        return resolve(self.iter_facts(), self.registry, find_standing(self.decisions), doubts=True)

    @cached_property
    def register(self) -> Register:
        """Which releases name which thing."""
        return Register(self.iter_facts(), self.resolution)

    @cached_property
    def minter(self) -> Minter:
        """Mints IRIs under the store's base."""
        return Minter(str(self.store.manifest["base"]))

    def iter_facts(self) -> Iterator[Facts]:
        """The facts of the store without those that decisions take out."""
        return map(Verdicts(find_standing(self.decisions)).strike, self.store.iter_facts())

    def find(self, text: str) -> Node:
        """The thing of an IRI, prefixed IRI or name; raises UsageError if there is none that releases name."""
        iri = find_thing(self.store.quads, text).value
        kind, _, key = iri.removeprefix(f"{self.minter.base}id/").partition("/")
        node = Node(kind, key)
        if not self.register.find(node):
            raise UsageError(f"<{iri}> is no person, body or meeting that a release names; see: kg explain")
        return node

    def find_proposals(self, kind: str | None = None) -> list[Proposal]:
        """The pairs that may be one and that nobody has decided about; kind: `person`, `body` or `meeting`."""
        standing = [decision for decision in find_standing(self.decisions) if decision.act == "split"]
        concerned = self.resolution.judgement.concerned
        apart = (tuple(Node(*node) for node in concerned.get(decision.id, ())) for decision in standing)
        gallery = paint(self.iter_facts(), self.resolution)
        open_ = drop_decided(propose(self.resolution, gallery, self._is_registered), apart)
        return [proposal for proposal in open_ if kind in (None, _name_kind(proposal.one))]

    def find_proposal(self, proposal_id: str) -> Proposal | None:
        """The proposal of that id, if it is one; nothing is compared for what cannot be an id."""
        if not is_proposal_id(proposal_id):
            return None
        return next((proposal for proposal in self.find_proposals() if proposal.id == proposal_id), None)

    def find_unlisted(self) -> list[Unlisted]:
        """The bodies that the registry does not have, those that most releases name first."""
        bodies = [node for node in self.register.nodes("org", "mechanism", "body") if not self._is_registered(node.key)]
        listed = [self._list_body(node) for node in bodies]
        return sorted(listed, key=lambda body: (-body.releases, body.name, body.iri))

    def compile(self, item: str) -> list[Dossier]:
        """The dossiers of the two things of a proposal, or of one thing."""
        proposal = self.find_proposal(item)
        return self.compile_pair(proposal) if proposal else [self._compile(self.find(item))]

    def compile_pair(self, proposal: Proposal) -> list[Dossier]:
        """The dossiers of the two things of a proposal."""
        return [self._compile(proposal.one), self._compile(proposal.other)]

    def name(self, node: Node) -> str:
        """What the earliest release calls the thing."""
        return self.register.find(node)[0].name

    def accept(self, item: str, why: str) -> Decision:
        """The decision that the two things of a proposal are one, or that the facts of a node stand."""
        proposal = self.find_proposal(item)
        return self.merge((proposal.one, proposal.other), why) if proposal else self.judge("accept", item, why)

    def reject(self, item: str, why: str) -> Decision:
        """The decision to keep the two things of a proposal apart, or to take out the facts of a node."""
        proposal = self.find_proposal(item)
        return self.keep_apart((proposal.one, proposal.other), why) if proposal else self.judge("reject", item, why)

    def merge(self, nodes: Sequence[Node], why: str) -> Decision:
        """The decision that the things are one, called as the first."""
        return self._write("merge", why, things=self._refer(nodes))

    def split(self, node: Node, releases: Sequence[str], why: str) -> Decision:
        """The decision that what these releases (ids) mean by the thing is another; both sides keep some release."""
        named = self.register.find(node)
        apart = [referent for referent in named if referent.release in releases]
        kept = [referent for referent in named if referent.release not in releases]
        if not apart or not kept:
            found = ", ".join(dict.fromkeys(referent.release for referent in named))
            raise UsageError(f"a split needs some but not all of the releases that name it: {found}")
        return self._write("split", why, things=(kept[0], *apart))

    def keep_apart(self, nodes: Sequence[Node], why: str) -> Decision:
        """The decision that the things, which may look alike, are not one."""
        return self._write("split", why, things=self._refer(nodes))

    def rename(self, node: Node, label: str, why: str) -> Decision:
        """The decision on what the thing is called."""
        return self._write("rename", why, things=self._refer([node]), label=" ".join(label.split()))

    def judge(self, act: Act, iri: str, why: str) -> Decision:
        """The decision to reject or accept the facts that a node stands for, in all releases that state them."""
        node = find_thing(self.store.quads, iri)
        graphs = {quad.graph_name for quad in self.store.quads.quads_for_pattern(None, OA.hasBody, node, None)}
        near = (item for item in self.iter_facts() if self.minter.release_graph(item.release.id) in graphs)
        facts = find_facts(node, near, self.resolution, self.minter)
        if not facts:
            raise UsageError(f"<{node.value}> stands for no fact of a release; see: kg explain {iri} --json")
        return self._write(act, why, facts=tuple(facts))

    def undo(self, decision_id: str, why: str) -> Decision:
        """The decision to take another back."""
        return self._write("undo", why, undoes=decision_id)

    def apply(self) -> BuildReport:
        """What the store was made of anew, with the decisions in force."""
        manifest = self.store.manifest
        plan = Plan(
            extractor=Extractor(self.registry),
            registry=self.registry,
            resolve=resolve,
            affiliations=load_affiliations(),
            claims=load_claims(),
            decisions=find_standing(self.decisions),
            run_time=manifest["run_time"],
            minter=self.minter,
        )
        return rebuild(self.path, plan)

    def node_iri(self, node: Node) -> NamedNode:
        """The IRI of a thing."""
        return self.minter.thing(node.kind, node.key)

    def _refer(self, nodes: Sequence[Node]) -> tuple[Referent, ...]:
        """The things as the earliest releases name them."""
        return tuple(self.register.find(node)[0] for node in nodes)

    def _compile(self, node: Node) -> Dossier:
        releases = self._find_releases(node)
        telling = (item for item in self.iter_facts() if item.release.id in releases)
        return compile_dossier(node, self.node_iri(node).value, telling, self.resolution)

    def _find_releases(self, node: Node) -> set[str]:
        return {referent.release for referent in self.register.find(node)}

    def _list_body(self, node: Node) -> Unlisted:
        return Unlisted(self.node_iri(node).value, self.name(node), len(self._find_releases(node)))

    def _is_registered(self, key: str) -> bool:
        return self.registry.entry(key) is not None

    def _write(
        self,
        act: Act,
        why: str,
        *,
        things: tuple[Referent, ...] = (),
        label: str | None = None,
        facts: tuple[FactReference, ...] = (),
        undoes: str | None = None,
    ) -> Decision:
        decision = Decision(
            id=next_id(self.decisions),
            when=self.when,
            who=self.who,
            act=act,
            why=why,
            things=things,
            label=label,
            facts=facts,
            undoes=undoes,
        )
        append_decision(self.ledger, decision)
        return decision


def _name_kind(node: Node) -> str:
    return node.kind if node.kind in {"person", "meeting"} else "body"
