"""Open data of the commitments room; mounted under `/data/`, the same for both languages."""

from django.urls import path

from pledges import open_data
from pledges.views import posters

urlpatterns = [
    path("pledges.json", open_data.pledges_json, name="pledges_json"),
    path("pledges.csv", open_data.pledges_csv, name="pledges_csv"),
    path("pledges.schema.json", open_data.pledges_schema, name="pledges_schema"),
    path("pledges-bodies.json", open_data.pledges_bodies, name="pledges_bodies"),
    path("pledges-daily.json", open_data.pledges_days, name="pledges_days"),
    path("pledges-daily/<str:day>.json", open_data.pledges_day, name="pledges_day"),
    path("badges/<slug:slug>.svg", posters.badge, name="badge"),
]
