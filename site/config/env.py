"""Reads settings from the environment; a missing or malformed one is named in one line."""

from environs import Env

env = Env(eager=True)
