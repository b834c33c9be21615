"""Who holds which office at which body."""
