"""Where the model sees people and firms: the decisions of its entity recogniser, taken for many passages at once.

Outside an entity a decision depends on its word alone, so all of these are one product of matrices; inside one it
depends on where the entity began as well, so entities are followed word by word, side by side. What comes out is what
the recogniser's own loop finds; that asks for one word after the other and takes far longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: Places in a passage: code points, half-open.
Spans = tuple[tuple[int, int], ...]
_Floats = NDArray[np.float32]
_Places = NDArray[np.intp]
_Flags = NDArray[np.bool_]

#: Words of a batch: enough for the products to be worth their while, few enough for them to stay near the processor.
_BATCH = 1_000
#: Entities are followed side by side for so many words; the rare longer one is followed alone.
_SIDE_BY_SIDE = 10
_NONE = -1


class Seen(NamedTuple):
    """What the model sees in a passage."""

    people: Spans
    firms: Spans


class _Moves(NamedTuple):
    """What the recogniser can decide: the moves outside an entity with their weights, and when one inside it stops.

    opens[i], fills[i]: whether move i begins an entity of several words, whether its word is part of any;
    label[i]: the entity's kind; stop: by kind, how much more speaks for its end than for its going on.
    """

    outside: tuple[_Floats, _Floats]
    opens: _Flags
    fills: _Flags
    label: _Places
    stop: tuple[_Floats, _Floats]
    person: int
    firm: int


def _read_moves(names: list[str], weights: _Floats, bias: _Floats) -> _Moves:
    """The moves by their names: B-, I-, L- and U- with a kind, and O."""
    kinds = [name[2:] for name in names if name.startswith("B-")]
    outside = [number for number, name in enumerate(names) if name == "O" or (name[:2] in {"B-", "U-"} and name[2:])]
    on, end = (np.array([names.index(prefix + kind) for kind in kinds]) for prefix in ("I-", "L-"))
    return _Moves(
        outside=(weights[outside].T.copy(), bias[outside]),
        opens=np.array([names[number].startswith("B-") for number in outside]),
        fills=np.array([names[number] != "O" for number in outside]),
        label=np.array([kinds.index(names[number][2:]) if names[number] != "O" else _NONE for number in outside]),
        stop=(weights[end] - weights[on], bias[end] - bias[on]),
        person=kinds.index("PERSON"),
        firm=kinds.index("ORG"),
    )


class Recogniser:
    """The entity recogniser of a pipeline, asked for people and organisations only."""

    def __init__(self, pipeline: Language) -> None:
        recogniser: Any = pipeline.get_pipe("ner")
        names = [recogniser.moves.get_class_name(number) for number in range(recogniser.moves.n_moves)]
        upper = recogniser.model.get_ref("upper")
        self._make_doc = pipeline.make_doc
        self._vectors = recogniser.model.get_ref("tok2vec")
        self._features = recogniser.model.get_ref("lower")
        self._moves = _read_moves(names, upper.get_param("W"), upper.get_param("b"))

    def iter_seen(self, passages: Iterable[str]) -> Iterator[Seen]:
        """The places of the people and the organisations in each passage, in order, lazily."""
        for docs in _iter_batches(map(self._make_doc, passages)):
            features = self._features.predict(self._vectors.predict(docs))
            yield from _Batch(docs, self._moves, features, self._features).iter_seen()


def _iter_batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    batch: list[Doc] = []
    words = 0
    for doc in docs:
        batch.append(doc)
        words += len(doc)
        if words >= _BATCH:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


class _Batch:
    """The words of some passages, one after the other, with what the model makes of each.

    features[i + 1]: of word i, as the word to decide on, as an entity's first, as the one before; features[0]: of none.
    """

    def __init__(self, docs: list[Doc], moves: _Moves, features: _Floats, layer: Any) -> None:
        self._docs, self._moves, self._features = docs, moves, features
        self._bias, self._ops = layer.get_param("b"), layer.ops
        lengths = np.array([len(doc) for doc in docs])
        self._ends = np.cumsum(lengths)
        self._last = np.repeat(self._ends - 1, lengths)
        self._sought = (moves.person, moves.firm)

    def iter_seen(self) -> Iterator[Seen]:
        """What each passage holds."""
        chosen = self._decide_outside()
        ends = self._follow_all(chosen)
        first = 0
        for doc, stop in zip(self._docs, self._ends.tolist(), strict=True):
            places = (first + np.flatnonzero(self._moves.fills[chosen[first:stop]])).tolist()
            found = [(kind, _locate(doc, a - first, b - first)) for a, b, kind in self._walk(places, chosen, ends)]
            yield Seen(*(tuple(at for kind, at in found if kind == sought) for sought in self._sought))
            first = stop

    def _decide_outside(self) -> _Places:
        """The best move at each word, were no entity open there; no entity of several words begins at a passage's last
        word, and none with a space."""
        ours, moves = self._features, self._moves
        weights, bias = moves.outside
        scores: _Floats = self._ops.gemm(self._hide(ours[1:, 0] + ours[0, 1] + ours[0, 2]), weights) + bias
        blank = np.concatenate([doc.to_array("IS_SPACE") for doc in self._docs]) > 0
        scores[np.ix_(np.unique(self._last), moves.opens)] = -np.inf
        scores[np.ix_(blank, moves.fills)] = -np.inf
        chosen: _Places = scores.argmax(axis=1)
        return chosen

    def _hide(self, summed: _Floats) -> _Floats:
        hidden: _Floats = self._ops.maxout(summed + self._bias)[0]
        return hidden

    def _stops(self, starts: _Places, places: _Places, labels: _Places) -> _Flags:
        """Whether the entities of those first words and kinds end at those places."""
        ours = self._features
        weights, bias = self._moves.stop
        hidden = self._hide(ours[places + 1, 0] + ours[starts + 1, 1] + ours[places, 2])
        surplus: _Floats = np.einsum("ij,ij->i", hidden, weights[labels]) + bias[labels]
        stopped: _Flags = (surplus > 0) | (places == self._last[places])
        return stopped

    def _follow_all(self, chosen: _Places) -> _Places:
        """Where the entity of several words ends that would begin at a word; `_NONE` where none would, or not soon."""
        ends = np.full(len(chosen), _NONE)
        starts = np.flatnonzero(self._moves.opens[chosen])
        for ahead in range(1, _SIDE_BY_SIDE):
            stopped = self._stops(starts, starts + ahead, self._moves.label[chosen[starts]])
            ends[starts[stopped]] = starts[stopped] + ahead + 1
            starts = starts[~stopped]
        return ends

    def _follow(self, start: int, label: int) -> int:
        """Where a long entity ends."""
        place = start + _SIDE_BY_SIDE
        while not self._stops(np.array([start]), np.array([place]), np.array([label]))[0]:
            place += 1
        return place + 1

    def _walk(self, places: list[int], chosen: _Places, ends: _Places) -> Iterator[tuple[int, int, int]]:
        """The entities sought that a walk over the words meets, as it passes over those within others."""
        reached = 0
        for place in places:
            if place < reached:
                continue
            move = chosen[place]
            reached = place + 1
            if self._moves.opens[move]:
                reached = int(ends[place]) if ends[place] != _NONE else self._follow(place, self._moves.label[move])
            if self._moves.label[move] in self._sought:
                yield place, reached, int(self._moves.label[move])


def _locate(doc: Doc, first: int, end: int) -> tuple[int, int]:
    """The code points of words `first` to `end` of a passage."""
    return doc[first].idx, doc[end - 1].idx + len(doc[end - 1])
