"""B³: how well a clustering keeps together what is one and apart what is not.

After Bagga and Baldwin, "Algorithms for Scoring Coreference Chains" (LREC 1998, workshop on linguistic coreference):
each mention is asked how much of its cluster is of its entity, and how much of its entity is in its cluster.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

import msgspec


class BCubed(msgspec.Struct, frozen=True):
    """Precision falls with what is wrongly merged, recall with what is wrongly split; 0 to 1, `None` of nothing."""

    precision: float | None = None
    recall: float | None = None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; neither is ever 0, since a mention is at least with itself."""
        if self.precision is None or self.recall is None:
            return None
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def measure_clusters(entities: Sequence[Hashable], clusters: Sequence[Hashable]) -> BCubed:
    """B³ of the mentions whose i-th is of `entities[i]` and was put into `clusters[i]`.

    >>> measure_clusters("aabb", "xxxx").precision, measure_clusters("aabb", "xxyz").recall
    (0.5, 0.75)
    """
    if not entities:
        return BCubed()
    shared = Counter(zip(entities, clusters, strict=True))
    of_entity, of_cluster = Counter(entities), Counter(clusters)
    pure = sum(count * count / of_cluster[cluster] for (_, cluster), count in shared.items())
    whole = sum(count * count / of_entity[entity] for (entity, _), count in shared.items())
    return BCubed(pure / len(entities), whole / len(entities))
