"""The grammar of names and offices in Spanish and French releases."""
