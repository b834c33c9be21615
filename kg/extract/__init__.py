"""Releases to facts: `Extractor(gazetteer).extract(release)`."""

from kg.extract.engine import Extractor

__all__ = ["Extractor"]
