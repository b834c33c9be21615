"""RDF formats, one file each: a module has SUMMARY and `write_store(store, stream)`."""
