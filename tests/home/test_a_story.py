"""A story: told in steps, with the commitments it is about."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from core.models import CanolImage
from stories.models import StoryPage


def test_a_story_tells_both_ways_step_by_step_and_names_its_commitments(site: None, client: Client) -> None:
    text = client.get("/cy/straeon/mr-williams/").text
    assert "Ffoniodd Mr Williams y cyngor." in text
    assert text.index("Beth oedd yn arfer digwydd") < text.index("Beth ddigwyddodd yn lle hynny")
    assert "Gweithredu cyn i broblemau dyfu" in text
    assert "Cryfhau fy nghymuned" in text
    assert "/cy/straeon/pwyllgor-y-tenantiaid/" in text, "they share a theme"


def test_the_drawing_is_described_in_the_language_of_the_page(site: None, client: Client) -> None:
    assert 'alt="Mr Williams, in a flat cap' in client.get("/en/stories/mr-williams/").text
    assert 'alt="Mr Williams, mewn cap fflat' in client.get("/cy/straeon/mr-williams/").text


def test_a_story_has_a_drawing_that_is_described_or_a_photograph_and_never_both(site: None) -> None:
    story = StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")
    story.drawing_alt = " "
    with pytest.raises(ValidationError) as refused:
        story.clean()
    assert "drawing_alt" in refused.value.message_dict
    photo = CanolImage.objects.create(title="A car", is_decorative=True, file="car.png", width=1, height=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        StoryPage.objects.filter(pk=story.pk).update(photo=photo)


def test_a_summary_is_asked_for(site: None) -> None:
    story = StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")
    story.search_description = ""
    with pytest.raises(ValidationError) as refused:
        story.full_clean()
    assert "search_description" in refused.value.message_dict
