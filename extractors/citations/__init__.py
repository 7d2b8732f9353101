"""Citations: numbers, laws by name, short names, attributes, and what is done with the cited document."""
