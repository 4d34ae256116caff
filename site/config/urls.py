"""Every address of the site: machine ones, staff, then both languages; Wagtail's pages come last."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core.health import healthz, readyz
from core.kit.views import door

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("admin/", include("accounts.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("recordings/", include("core.recordings.urls")),
    path("data/", include("pledges.data_urls")),
    path("data/", include("enquiries.data_urls")),
    path("data/", include("places.data_urls")),
    path("mail/", include("enquiries.machine_urls")),
    path("kit/", door),
    path("", include("home.machine_urls")),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
]

if settings.CANOL_DEMO:
    # In production the web server in front hands these out; documents go through Wagtail's own view in both.
    shown = r"^media/(?P<path>(?:images|original_images|share)/.+)$"
    urlpatterns.append(re_path(shown, serve, {"document_root": settings.MEDIA_ROOT}))
    urlpatterns.append(path("dev/", include("config.dev_urls")))

urlpatterns += i18n_patterns(
    path("", include("core.urls")),
    path("", include("pledges.urls")),
    path("", include("enquiries.urls")),
    path("", include("forum.urls")),
    path("", include("replies.urls")),
    path("", include("people.urls")),
    path("", include("places.urls")),
    path("", include("guides.urls")),
    path("", include("stories.urls")),
    path("", include("bilingual.urls")),
    path("", include("news.urls")),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=True,
)

handler400 = "core.errors.bad_request"
handler403 = "core.errors.forbidden"
handler404 = "core.errors.not_found"
handler500 = "core.errors.server_error"
