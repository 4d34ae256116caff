"""Writes every picture of `static/img/`. The PNG icon is made from `touch.svg`: see docs/kit.md."""

from core.pictures import guide_scenes, landscapes, marks, recommendations, rings, rooms, scenes

marks.mark()
marks.things()
scenes.round_table()
scenes.street()
scenes.road()
scenes.hill()
rings.easy_read()
rings.moments()
rooms.reading_rooms()
rooms.meeting_rooms()
rooms.yellow_chairs()
recommendations.five()
landscapes.five_kinds()
guide_scenes.guides()
