"""Before Wagtail's own addresses under `/admin/`, so that these pages take the place of its."""

from django.urls import path

from accounts import second_factor_views as second
from accounts import views

urlpatterns = [
    path("login/", views.SignIn.as_view(), name="wagtailadmin_login"),
    path("logout/", views.SignOut.as_view(), name="wagtailadmin_logout"),
    path("password_reset/", views.ForgottenPassword.as_view(), name="wagtailadmin_password_reset"),
    path("password_reset/done/", views.LookInYourInbox.as_view(), name="wagtailadmin_password_reset_done"),
    path(
        "password_reset/confirm/<uidb64>/<token>/",
        views.NewPassword.as_view(),
        name="wagtailadmin_password_reset_confirm",
    ),
    path(
        "password_reset/complete/", views.PasswordIsNew.as_view(), name="wagtailadmin_password_reset_complete"
    ),
    path("second-factor/", second.Overview.as_view(), name="accounts_second_factor"),
    path("second-factor/check/", second.Check.as_view(), name="accounts_second_factor_check"),
    path("second-factor/set-up/", second.SetUp.as_view(), name="accounts_second_factor_set_up"),
    path("second-factor/recovery-codes/", second.FreshCodes.as_view(), name="accounts_recovery_codes"),
    path("second-factor/reset/<int:pk>/", second.Reset.as_view(), name="accounts_second_factor_reset"),
]
