"""Properties are tried on the same examples in every run, however slow the machine is: a failure means a change."""

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
