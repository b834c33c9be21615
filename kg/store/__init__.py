"""Where the quads live: an embedded Oxigraph in versioned folders."""

from kg.store.folder import open_store, write_version
from kg.store.handle import Store

__all__ = ["Store", "open_store", "write_version"]
