"""Publishes one story pair again and again on the site of the settings; says when each publish was committed."""

import sys
import time


def publish(how_many: int, pause: float) -> None:
    import django

    django.setup()
    from bilingual import pairs
    from stories.models import StoryPage

    for number in range(1, how_many + 1):
        sides = {page.locale.language_code: page for page in StoryPage.objects.filter(slug="mrs-jones")}
        for page in sides.values():
            page.lead = f"Published number {number}."
        assert pairs.adopt(by=None, english=sides["en"], welsh=sides["cy"]).is_live
        # Both ends read the same clock of the machine.
        sys.stdout.write(f"{number} {time.monotonic()}\n")
        sys.stdout.flush()
        time.sleep(pause)


if __name__ == "__main__":
    publish(int(sys.argv[1]), float(sys.argv[2]))
