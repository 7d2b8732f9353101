"""Bodies of the state and administrative units: their registry, their names, and how a document names them."""
