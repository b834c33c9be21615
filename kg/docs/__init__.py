"""A site of the model: ontology, vocabularies, shapes, questions with their answers, and how to ask one's own."""

from kg.docs.site import claim_folder, write_site

__all__ = ["claim_folder", "write_site"]
