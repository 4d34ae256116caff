"""Which of the five drawn landscapes opens the page of a place. None of them is the place itself."""

COAST, VALLEY, MOUNTAIN, TOWN, CITY = ("coast", "valley", "mountain", "town", "city")

LANDSCAPES = {
    "W06000001": COAST,  # Isle of Anglesey
    "W06000002": MOUNTAIN,  # Gwynedd
    "W06000003": COAST,  # Conwy
    "W06000004": MOUNTAIN,  # Denbighshire
    "W06000005": TOWN,  # Flintshire
    "W06000006": TOWN,  # Wrexham
    "W06000008": COAST,  # Ceredigion
    "W06000009": COAST,  # Pembrokeshire
    "W06000010": TOWN,  # Carmarthenshire
    "W06000011": CITY,  # Swansea
    "W06000012": VALLEY,  # Neath Port Talbot
    "W06000013": VALLEY,  # Bridgend
    "W06000014": COAST,  # Vale of Glamorgan
    "W06000015": CITY,  # Cardiff
    "W06000016": VALLEY,  # Rhondda Cynon Taf
    "W06000018": VALLEY,  # Caerphilly
    "W06000019": VALLEY,  # Blaenau Gwent
    "W06000020": VALLEY,  # Torfaen
    "W06000021": TOWN,  # Monmouthshire
    "W06000022": CITY,  # Newport
    "W06000023": MOUNTAIN,  # Powys
    "W06000024": VALLEY,  # Merthyr Tydfil
}


def picture_of(gss: str) -> str:
    """The file in `static/img/`; a new area has the picture of no place in particular."""
    kind = LANDSCAPES.get(gss)
    return f"place-{kind}.svg" if kind else "place.svg"
