"""PO, as translators' tools read it. The place of a text is its context; links stand as `<a id="a1">`."""

import polib

from bilingual.exchange.units import SAME, Bundle, NotAFile, Returned, ReturnedBundle

TRANSLATION, DIGEST = "X-Canol-Translation", "X-Canol-Source"


def write(bundle: Bundle) -> bytes:
    file = polib.POFile(wrapwidth=100)
    file.metadata = {
        "Project-Id-Version": "Canol",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": bundle.target_language,
        TRANSLATION: bundle.translation,
        DIGEST: bundle.source_digest,
    }
    file.header = (
        f"A text that is the same in both languages on purpose takes the flag “{SAME}” (a line “#, {SAME}”)."
    )
    for unit in bundle.units:
        file.append(
            polib.POEntry(
                msgctxt=unit.path, msgid=unit.source, msgstr=unit.target, flags=[SAME] * unit.is_same
            )
        )
    return str(file).encode()


def read(data: bytes) -> ReturnedBundle:
    try:
        # The first line keeps the text from ever being taken for the name of a file.
        file = polib.pofile("# \n" + data.decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError, ValueError, IndexError) as fault:
        raise NotAFile from fault
    units = tuple(
        Returned(
            path=entry.msgctxt or "",
            source=entry.msgid,
            target=entry.msgstr,
            is_fuzzy="fuzzy" in entry.flags,
            is_same=SAME in entry.flags,
        )
        for entry in file
        if not entry.obsolete
    )
    return ReturnedBundle(file.metadata.get(TRANSLATION, ""), file.metadata.get(DIGEST, ""), units)
