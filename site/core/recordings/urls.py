from django.urls import re_path

from core.recordings import views

_ID = r"(?P<public_id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"

urlpatterns = [
    re_path(rf"^{_ID}-(?P<language>cy|en)\.(?P<ending>mp3|ogg|mp4|webm)$", views.recording, name="recording"),
    re_path(rf"^{_ID}-(?P<language>cy|en)\.vtt$", views.captions, name="captions"),
]
