"""How good extraction is: facts compared with gold facts, layer by layer."""

from kg.evaluation.layer import FIELD_LAYERS, LAYERS, Comparison, Item, compare_facts
from kg.evaluation.score import Scores, Tally, count_comparisons, score, sum_scores

__all__ = [
    "FIELD_LAYERS", "LAYERS", "Comparison", "Item", "Scores", "Tally", "compare_facts", "count_comparisons",
    "score", "sum_scores",
]  # fmt: skip
