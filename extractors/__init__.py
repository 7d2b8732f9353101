"""How one document is understood: PDF → pages → text → mentions. Knows no store and no other document."""
