"""How results leave: console tables, JSON Lines, CSV, Excel, graph formats."""
