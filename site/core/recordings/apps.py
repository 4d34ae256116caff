from django.apps import AppConfig


class RecordingsConfig(AppConfig):
    name = "core.recordings"
    label = "recordings"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core.page_cache import tables

        tables.content("recordings.SoundRecording", "recordings.SignedFilm")
