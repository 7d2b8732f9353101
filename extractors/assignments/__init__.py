"""Assignments: who is asked, what for, by when, and whether something is to be sent."""
