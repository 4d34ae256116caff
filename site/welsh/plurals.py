"""From a plural to a form it shares with its singular, for search: ``stem("cymunedau")`` is
``stem("cymuned")``.

A stem is a key, not a word: it may be cut shorter than the singular. What is promised is that a plural
formed by a regular ending, or listed in the table, has the stem of its singular; and that a word always has
the same stem. Words come in folded (lower case, no accents), and without mutation:
``welsh.mutation.radicals`` comes first.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

IRREGULAR: Final = {
    # vowels change, letters come or go, the plural is another word, or its ending (-i, -ydd) is a verb's or a person's
    "adar": "aderyn", "aelwydydd": "aelwyd", "afonydd": "afon", "anghenion": "angen", "argymhellion":
    "argymhelliad", "arweinwyr": "arweinydd", "athrawon": "athro", "bechgyn": "bachgen", "blynedd":
    "blwyddyn", "blynyddoedd": "blwyddyn", "breichiau": "braich", "brodyr": "brawd", "bwydydd": "bwyd",
    "byrddau": "bwrdd", "caeau": "cae", "camau": "cam", "caneuon": "can", "canghennau": "cangen", "capeli":
    "capel", "cartrefi": "cartref", "ceir": "car", "ceisiadau": "cais", "cerddi": "cerdd", "chwiorydd":
    "chwaer", "cleifion": "claf", "coed": "coeden", "coedydd": "coeden", "cwestiynau": "cwestiwn",
    "cwmniau": "cwmni", "cwn": "ci", "cyfarfodydd": "cyfarfod", "cyfeillion": "cyfaill", "cyfreithiau":
    "cyfraith", "cymdogion": "cymydog", "cymheiriaid": "cymar", "cymoedd": "cwm", "cymry": "cymro",
    "cynghorau": "cyngor", "cynghorwyr": "cynghorydd", "cyrff": "corff", "dannedd": "dant", "dinasyddion":
    "dinesydd", "dwylo": "llaw", "dynion": "dyn", "eglwysi": "eglwys", "enghreifftiau": "enghraifft",
    "esgyrn": "asgwrn", "ffeithiau": "ffaith", "ffenestri": "ffenestr", "ffyrdd": "ffordd", "geiriau":
    "gair", "gerddi": "gardd", "gweision": "gwas", "gwelliannau": "gwelliant", "gwledydd": "gwlad",
    "gwragedd": "gwraig", "gwyliau": "gwyl", "heddluoedd": "heddlu", "heolydd": "heol", "hyfforddeion":
    "hyfforddai", "ieithoedd": "iaith", "llefydd": "lle", "lleisiau": "llais", "llygaid": "llygad",
    "llynnoedd": "llyn", "meibion": "mab", "mentrau": "menter", "merched": "merch", "meysydd": "maes",
    "nentydd": "nant", "newidiadau": "newid", "nodau": "nod", "nosweithiau": "noson", "oedolion": "oedolyn",
    "oriau": "awr", "penaethiaid": "pennaeth", "pennau": "pen", "pentrefi": "pentref", "perchnogion":
    "perchennog", "plant": "plentyn", "polisiau": "polisi", "pontydd": "pont", "posteri": "poster",
    "rhesymau": "rheswm", "rhieni": "rhiant", "saeson": "sais", "seiliau": "sail", "storiau": "stori",
    "stormydd": "storm", "straeon": "stori", "swyddi": "swydd", "sylwadau": "sylw", "tai": "ty", "traed":
    "troed", "trefi": "tref", "trigolion": "trigolyn", "ymchwilwyr": "ymchwilydd", "ymwelwyr": "ymwelydd",
    "ysbytai": "ysbyty", "ysgrifenyddion": "ysgrifennydd",
}  # fmt: skip
"""Plural to singular, folded."""

_ENDINGS: Final = (
    # ending, what takes its place, shortest stem it may leave
    ("feydd", "fa", 3),  # swyddfeydd, cronfeydd
    ("euon", "", 3),  # negeseuon
    ("nni", "n", 3),  # rhaglenni, ffurflenni
    ("iaid", "", 4),  # tenantiaid
    ("oedd", "", 3),  # lleoedd, ardaloedd
    ("dai", "dy", 3),  # gweithdai
    ("tai", "ty", 3),  # bwytai
    ("iwr", "wr", 4),  # gweithiwr and gweithwyr meet at gweithwr
    ("wyr", "wr", 4),  # gofalwyr
    ("iau", "", 3),  # canllawiau
    ("ion", "", 4),  # llofnodion
    ("au", "", 3),  # cymunedau
    ("on", "", 4),  # awduron
    ("od", "", 4),  # menywod
    ("nn", "n", 2),  # tudalenn(au), elusenn(au)
    ("rr", "r", 2),
)

ENGLISH_IRREGULAR: Final = {
    "people": "person", "children": "child", "men": "man", "women": "woman", "lives": "life", "wives": "wife",
    "advisor": "adviser", "advisors": "adviser",
}  # fmt: skip


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """What a Welsh word has in common with its plural or singular; endings are taken off until none is
    left."""
    while (shorter := _shorter(word)) != word:
        word = shorter
    return word


def _shorter(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    for ending, instead, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)] + instead
    return word


@lru_cache(maxsize=65_536)
def english_stem(word: str) -> str:
    """The same for English: plurals in *-s*, *-es*, *-ies*, a few irregular ones, and *-ize* beside
    *-ise*."""
    word = ENGLISH_IRREGULAR.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "ches", "shes")):
        word = word[:-2]
    elif word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word.replace("ization", "isation").removesuffix("ize") + ("ise" if word.endswith("ize") else "")
