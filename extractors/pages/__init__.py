"""A PDF into pages: its text layer, fields, tables and signatures, what can be trusted, and where each line belongs."""
