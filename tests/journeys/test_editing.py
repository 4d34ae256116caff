"""Editing: English words change, the Welsh follows, and only then do both go out."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.addresses import IN
from tests.journeys.conftest import Meet
from tests.journeys.visitor import Visitor

