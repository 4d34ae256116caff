from django.urls import path

from enquiries.figure_pages import spreadsheet

urlpatterns = [path("enquiries.csv", spreadsheet, name="enquiries_csv")]
