"""The least a Django view does: answer from a template, keep a posted form as a row."""

from django.db import transaction
from django.forms import CharField, EmailField, Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path

from tests.bench.plain.models import Mail, Post


class PostForm(Form):
    name = CharField(max_length=120)
    email = EmailField()


def minimal(request: HttpRequest) -> HttpResponse:
    return render(request, "minimal.html", {"title": "Minimal"})


def post(request: HttpRequest) -> HttpResponse:
    """A checked form and the outbox row of its mail, in one transaction."""
    if request.method != "POST":
        return render(request, "post.html", {"form": PostForm()})
    form = PostForm(request.POST)
    if not form.is_valid():
        return render(request, "post.html", {"form": form}, status=422)
    with transaction.atomic():
        Post(**form.cleaned_data).save()
        Mail(to=form.cleaned_data["email"]).save()
    return HttpResponseRedirect("/minimal/")


urlpatterns = [path("minimal/", minimal), path("post/", post)]
