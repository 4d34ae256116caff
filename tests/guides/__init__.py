"""A package, so that pytest ends its `package` fixtures with it: the grown site is rolled back before others run."""
