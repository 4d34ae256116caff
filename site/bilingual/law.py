"""The law in the database: triggers that keep `PairLive` in step with `live`; no lone live page can be committed.

SQLite drops triggers silently whenever it remakes a table, so they are laid down again after every migration, and a
system check says when they are missing.
"""

from django.db import connections

# ruff: noqa: S608  # every statement here is put together from constants of this file

PAGE = "wagtailcore_page"
TRIGGERS = ("pair_live_insert", "pair_live_change", "pair_live_delete")

# A page below the root takes its partner's row, its own where it is exempt, and none at all (which no commit accepts)
# where it has no partner.
_PARTNER = """COALESCE(
    (SELECT page_id FROM bilingual_exemption WHERE page_id = NEW.id),
    (SELECT id FROM wagtailcore_page WHERE translation_key = NEW.translation_key AND id <> NEW.id LIMIT 1),
    0)"""

_SQLITE = (
    f"""CREATE TRIGGER pair_live_insert AFTER INSERT ON {PAGE} WHEN NEW.live AND NEW.depth > 1 BEGIN
        INSERT OR REPLACE INTO bilingual_pairlive (page_id, partner_id) VALUES (NEW.id, {_PARTNER}); END""",
    f"""CREATE TRIGGER pair_live_change AFTER UPDATE OF live, translation_key, depth ON {PAGE}
        WHEN NEW.depth > 1 AND (NEW.live <> OLD.live OR (NEW.live AND NEW.translation_key <> OLD.translation_key)) BEGIN
        DELETE FROM bilingual_pairlive WHERE page_id = NEW.id;
        INSERT INTO bilingual_pairlive (page_id, partner_id) SELECT NEW.id, {_PARTNER} WHERE NEW.live; END""",
    f"""CREATE TRIGGER pair_live_delete AFTER DELETE ON {PAGE} BEGIN
        DELETE FROM bilingual_pairlive WHERE page_id = OLD.id; END""",
)

_POSTGRESQL = (
    f"""CREATE OR REPLACE FUNCTION keep_pair_live() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'DELETE' THEN
            DELETE FROM bilingual_pairlive WHERE page_id = OLD.id;
            RETURN NULL;
        END IF;
        DELETE FROM bilingual_pairlive WHERE page_id = NEW.id;
        IF NEW.live THEN
            INSERT INTO bilingual_pairlive (page_id, partner_id) VALUES (NEW.id, {_PARTNER});
        END IF;
        RETURN NULL;
    END $$""",
    f"""CREATE TRIGGER pair_live_insert AFTER INSERT ON {PAGE} FOR EACH ROW
        WHEN (NEW.live AND NEW.depth > 1) EXECUTE FUNCTION keep_pair_live()""",
    f"""CREATE TRIGGER pair_live_change AFTER UPDATE OF live, translation_key, depth ON {PAGE} FOR EACH ROW
        WHEN (NEW.depth > 1 AND (NEW.live <> OLD.live OR (NEW.live AND NEW.translation_key <> OLD.translation_key)))
        EXECUTE FUNCTION keep_pair_live()""",
    f"""CREATE TRIGGER pair_live_delete AFTER DELETE ON {PAGE} FOR EACH ROW EXECUTE FUNCTION keep_pair_live()""",
)


def lay_down(using: str = "default") -> None:
    """Create the triggers anew. What is live already stays as it is: the law begins with the next change."""
    connection = connections[using]
    is_postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        for name in TRIGGERS:
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}" + (f" ON {PAGE}" if is_postgresql else ""))
        for statement in _POSTGRESQL if is_postgresql else _SQLITE:
            cursor.execute(statement)


def missing(using: str = "default") -> list[str]:
    """Names of triggers that are not there."""
    connection = connections[using]
    listing = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(listing)
        present = {row[0] for row in cursor.fetchall()}
    return [name for name in TRIGGERS if name not in present]
