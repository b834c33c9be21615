"""One module per source format: `SUFFIXES`, the file names it reads, and `read`, the releases of a stream."""
