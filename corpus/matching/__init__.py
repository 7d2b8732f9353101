"""Which document a citation means: identity, likeness, and stubs for those that are not held."""
