"""Curation: what people decide about who is who and about facts, over what the software found."""

from kg.curation.desk import Desk
from kg.curation.proposal import Proposal, propose
from kg.curation.register import Node, Register

__all__ = ["Desk", "Node", "Proposal", "Register", "propose"]
