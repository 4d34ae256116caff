"""The WSGI application that granian serves."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

from django.core.wsgi import get_wsgi_application  # the path must be set first

from core.page_cache import in_front_of

application = in_front_of(get_wsgi_application())
