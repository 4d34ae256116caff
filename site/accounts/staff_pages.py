"""Wagtail's pages for managing staff, with the language of each person and no way up to superuser."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import EditView, UserViewSet

from accounts.models import User


class NewStaffForm(UserCreationForm):
    """Superusers are made at the server's own prompt, by whoever runs it, never here."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("is_superuser", None)

    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields | {"language", "reads_welsh"}


class StaffForm(UserEditForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("is_superuser", None)

    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields | {"language", "reads_welsh"}


class StaffEditView(EditView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Whoever could set a superuser's password would be one."""
        person: User = self.object
        if person.is_superuser and not request.user.is_superuser:
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response


class StaffViewSet(UserViewSet):
    edit_view_class = StaffEditView
    create_template_name = "accounts/staff/create.html"
    edit_template_name = "accounts/staff/edit.html"

    def get_form_class(self, for_update: bool = False) -> type[ModelForm[User]]:
        return StaffForm if for_update else NewStaffForm
