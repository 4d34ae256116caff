"""Reads settings from the environment; a missing or malformed one is named in one line."""

import base64
import binascii
from pathlib import Path

from environs import Env, EnvError

env = Env(eager=True)
KEY_BYTES = 32


def seal_keys() -> list[str]:
    """The keys that seal what people tell us, the newest first: one a line in a file, or parted by commas."""
    path = env.str("CANOL_SEAL_KEYS_FILE", "")
    if path and not Path(path).is_file():
        raise EnvError(f'Environment variable "CANOL_SEAL_KEYS_FILE" names a file that is not there: {path}')
    lines = Path(path).read_text().splitlines() if path else env.list("CANOL_SEAL_KEYS")
    keys = [line.strip() for line in lines if line.strip() and not line.strip().startswith("#")]
    name = "CANOL_SEAL_KEYS_FILE" if path else "CANOL_SEAL_KEYS"
    if not keys or not all(map(_is_key, keys)):
        raise EnvError(f'Environment variable "{name}" must hold keys of {KEY_BYTES} bytes in base64')
    return keys


def _is_key(text: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(text)) == KEY_BYTES
    except (binascii.Error, ValueError):
        return False
