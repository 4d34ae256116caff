"""Django's rules for passwords, told in our own words, so that they are told in both languages."""

from django.contrib.auth import password_validation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class LongEnough(password_validation.MinimumLengthValidator):
    def get_error_message(self) -> str:
        return ngettext(
            "The password is too short. It needs at least %(min_length)d character.",
            "The password is too short. It needs at least %(min_length)d characters.",
            self.min_length,
        )

    def get_help_text(self) -> str:
        return ngettext(
            "At least %(count)d character.", "At least %(count)d characters.", self.min_length
        ) % {"count": self.min_length}


class UnlikeThePerson(password_validation.UserAttributeSimilarityValidator):
    def get_error_message(self) -> str:
        return _("The password is too much like your name, your username or your e-mail address.")

    def get_help_text(self) -> str:
        return _("Nothing like your name, your username or your e-mail address.")


class Unusual(password_validation.CommonPasswordValidator):
    def get_error_message(self) -> str:
        return _("Many people use this password, so it is easily guessed. Choose another.")

    def get_help_text(self) -> str:
        return _("Not a password that many people use.")
