"""How verdicts are come by: what a document does, whom a directive asks, and what counts as an answer."""
