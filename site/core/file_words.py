"""Why a file is refused, in words."""

from django.utils.translation import gettext_lazy as _

REFUSALS = {
    "size": _("The file is empty or too large. Choose a smaller one."),
    "kind": _("What is in this file is not what its name says, or not a kind we can take."),
    "picture": _("The picture has too many dots. Make it smaller and choose it again."),
    "active": _(
        "Something in this file would run or reach out when it is opened. Save it as a plain PDF or picture first."
    ),
    "locked": _("The file is locked with a password. Choose one that can be opened without."),
    "packed": _("Too much is packed into this file. Choose a smaller one."),
    "broken": _("The file is damaged and cannot be opened. Choose another."),
}
