"""kg: a knowledge graph of migration governance from press releases."""

__version__ = "0.1.0"
