"""Repulsion among many: near nodes one by one, far ones by the bucket."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Indices = NDArray[np.int64]

#: Nodes to a bucket, unless that made too many buckets.
_BUCKET, _MOST_BUCKETS = 16, 256
_CLOSEST = 1e-2


def push(places: Points, mass: Points, others: Points, weight: Points) -> Points:
    """The push on each place of `others`: by both masses, over the distance."""
    delta = places[..., :, None, :] - others[..., None, :, :]
    square = np.maximum((delta**2).sum(axis=-1), _CLOSEST)
    strength = mass[..., :, None] * weight[..., None, :] / square
    return np.asarray((delta * strength[..., None]).sum(axis=-2))


def push_by_bucket(places: Points, mass: Points, angle: float) -> Points:
    """The push of all on each, within buckets exactly, between buckets as if each were one mass.

    The buckets' edges turn with `angle`: turned from step to step, they leave no trace in the picture.
    """
    members = fill_buckets(places, angle)
    inside = np.vstack((places, np.zeros((1, 2))))[members]
    weight = np.append(mass, 0.0)[members]
    total = weight.sum(axis=1)
    centre = (inside * weight[..., None]).sum(axis=1) / np.maximum(total, _CLOSEST)[:, None]
    own = push(inside, weight, inside, weight) - push(inside, weight, centre[:, None, :], total[:, None])
    result = np.zeros((len(places) + 1, 2))
    result[members.ravel()] = own.reshape(-1, 2)
    return np.asarray(result[:-1] + push(places, mass, centre, total))


def fill_buckets(places: Points, angle: float) -> Indices:
    """The numbers of the nodes in each bucket, one row each; the number after the last fills empty seats.

    The nodes are halved in turn along two axes at right angles, the first at `angle`.
    """
    count = len(places)
    cosine, sine = np.cos(angle), np.sin(angle)
    x, y = places[:, 0], places[:, 1]
    along = [np.append(x * cosine + y * sine, np.inf), np.append(y * cosine - x * sine, np.inf)]
    buckets = min(_MOST_BUCKETS, 1 << ((count - 1) // _BUCKET).bit_length())
    seats = -(-count // buckets) * buckets
    members = np.minimum(np.arange(seats), count)[None, :]
    while len(members) < buckets:
        axis = along[len(members).bit_length() % 2]
        order = np.argsort(axis[members], axis=1, kind="stable")
        members = np.take_along_axis(members, order, axis=1).reshape(len(members) * 2, -1)
    return members
