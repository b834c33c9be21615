"""What ties bodies to one another."""
