"""The store behind `corpus.store`: its tables, how files are written and read, and how citations are resolved in it."""
