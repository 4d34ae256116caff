"""The least a view can do: answer, answer from a template, keep a posted form as a row; then Wagtail's pages."""

from django.db import connection, transaction
from django.forms import CharField, EmailField, Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import include, path
from wagtail import urls as wagtail_urls


class Post(Form):
    name = CharField(max_length=120)
    email = EmailField()


def minimal(request: HttpRequest) -> HttpResponse:
    return render(request, "minimal.html", {"title": "Minimal"})


def post(request: HttpRequest) -> HttpResponse:
    """A checked form and the outbox row of its mail, in one transaction."""
    if request.method != "POST":
        return render(request, "post.html", {"form": Post()})
    form = Post(request.POST)
    if not form.is_valid():
        return render(request, "post.html", {"form": form}, status=422)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO bench_post (name, email) VALUES (%s, %s)",
            [form.cleaned_data["name"], form.cleaned_data["email"]],
        )
        cursor.execute("INSERT INTO bench_outbox (post) VALUES (%s)", [form.cleaned_data["email"]])
    return HttpResponseRedirect("/minimal/")


urlpatterns = [path("minimal/", minimal), path("post/", post), path("", include(wagtail_urls))]
