"""lone Who is named: which names are people, and which mentions are of one person."""
