"""Invented staff for the demonstration: plainly not real, at example.org, one password that everybody is told."""

from typing import NamedTuple

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.db import transaction

from accounts import role_groups
from accounts.choices import Language
from accounts.models import User

PASSWORD = "canol-demo"  # noqa: S105  # published on purpose, with every demonstration


class DemoPerson(NamedTuple):
    username: str
    role: str
    first_name: str
    last_name: str
    language: Language
    reads_welsh: bool = False


PEOPLE = (
    DemoPerson("admin", "admin", "Alys", "Example", Language.ENGLISH, reads_welsh=True),
    DemoPerson("editor", "editor", "Edith", "Example", Language.ENGLISH),
    DemoPerson("translator", "translator", "Trefor", "Enghraifft", Language.WELSH, reads_welsh=True),
    DemoPerson("moderator", "moderator", "Morgan", "Example", Language.ENGLISH, reads_welsh=True),
    DemoPerson("adviser-north", "adviser", "Nia", "Enghraifft", Language.WELSH, reads_welsh=True),
    DemoPerson("adviser-south", "adviser", "Sam", "Example", Language.ENGLISH),
    DemoPerson("lead", "lead", "Lena", "Example", Language.ENGLISH),
)


class NotADemonstrationError(Exception):
    """Accounts whose password is printed in a README must never meet real people's data."""


@transaction.atomic
def make_demo_people() -> list[User]:
    """The seven demo accounts, made once; one that exists is left as it is. `admin` is a superuser."""
    if not settings.CANOL_DEMO:
        raise NotADemonstrationError
    role_groups.sync()
    groups = {group.name: group for group in Group.objects.all()}
    password = make_password(PASSWORD)
    people = []
    for person in PEOPLE:
        user, is_new = User.objects.get_or_create(
            username=person.username,
            defaults={
                "password": password,
                "email": f"{person.username}@example.org",
                "first_name": person.first_name,
                "last_name": person.last_name,
                "language": person.language,
                "reads_welsh": person.reads_welsh,
                "is_superuser": person.role == "admin",
            },
        )
        if is_new:
            user.groups.add(groups[person.role])
        people.append(user)
    return people
