from django.urls import path

from places.open_data import places_json

urlpatterns = [path("places.json", places_json, name="places_json")]
