"""Writes every picture of `static/img/`. The PNG icons are made from `touch.svg`: see docs/kit.md."""

from core.pictures import (
    about,
    guide_scenes,
    landscapes,
    marks,
    news_scenes,
    recommendations,
    rings,
    rooms,
    scenes,
)
from core.pictures.hand import OUT
from core.sharing.drawing import draw, icon

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
news_scenes.articles()
about.about_the_site()
(OUT / "share.png").write_bytes(draw("Mae sedd i chi wrth y bwrdd. There is a seat for you."))
icon(48).save(OUT / "icon.ico", sizes=[(16, 16), (32, 32), (48, 48)])
