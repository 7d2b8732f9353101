"""Moves a folder through the house, file by file; the command line."""
