"""The WSGI application that granian serves."""

import gc
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

from django.core.wsgi import get_wsgi_application  # the path must be set first

from core.page_cache import in_front_of

application = in_front_of(get_wsgi_application())

# What is loaded by now stays as long as the process: the collector need not walk it again and again, nor hurry.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
