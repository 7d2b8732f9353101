"""Optical character recognition: what an image of a page says, in print and in handwriting."""
