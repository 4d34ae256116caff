"""Pictures for tests of what people send."""

import io
from typing import Any

from PIL import Image


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 30), **more: Any) -> bytes:
    """Bytes of a file of one colour; `more` is handed to Pillow."""
    made = io.BytesIO()
    Image.new("RGB", size, "#571a49").save(made, kind, **more)
    return made.getvalue()
