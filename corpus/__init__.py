"""The collection: where documents are kept, which is which, who cites whom, who has answered."""
