"""What holds for the whole suite."""

from hypothesis import settings

# How long an example takes says more about the machine than about the code; benches measure speed.
settings.register_profile("canol", deadline=None)
settings.load_profile("canol")
