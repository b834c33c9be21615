"""Who took part in which gathering, in which capacity."""
