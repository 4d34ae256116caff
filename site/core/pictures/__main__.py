"""Writes every picture of `static/img/`. The PNG icon is made from `touch.svg`: see docs/kit.md."""

from core.pictures import marks, rings, scenes

marks.mark()
marks.things()
scenes.round_table()
scenes.street()
scenes.road()
scenes.hill()
rings.easy_read()
rings.moments()
