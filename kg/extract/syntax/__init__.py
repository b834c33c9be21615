"""Sentences by the grammar of their language: names, offices, and which office belongs to which name."""
