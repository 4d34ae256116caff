"""Files that staff upload: told by their content, pictures painted anew, whatever runs or hides refused with a reason.

The forms say it kindly; the signals behind them hold for every other way in, and for pictures that wait on the staff
side until they are described.
"""

from collections.abc import Collection
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models.signals import pre_save
from wagtail.documents import get_document_model
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtail.models import UploadedFile

from core.file_kinds import PICTURES, Kind, Refused, examine
from core.file_words import REFUSALS
from core.images import CanolImage

PHOTOGRAPHS = frozenset(PICTURES.values())
MOST_PHOTOGRAPH = 10 * 1024 * 1024
MOST_DOCUMENT = 20 * 1024 * 1024
ENDINGS = {
    **{kind.value: kind for kind in Kind},
    "jpeg": Kind.JPEG,
    "csv": Kind.TEXT,
}
"""What a file of this ending must be."""


class Examined(SimpleUploadedFile):
    """A file as it may be kept, and what it is."""

    kind: Kind
    is_examined = True  # so that no picture is painted twice


def cleaned(file: Any, *, kinds: Collection[Kind], most_bytes: int) -> Examined:
    """The file as it may be kept; `ValidationError` in the language of the moment where it may not."""
    expected = ENDINGS.get(PurePath(file.name or "").suffix.lower().lstrip("."))
    if file.size and file.size > most_bytes:
        raise ValidationError(REFUSALS["size"], code="size")
    file.seek(0)
    try:
        fit = examine(file.read(), most_bytes=most_bytes, kinds=kinds)
    except Refused as refused:
        raise ValidationError(REFUSALS[refused.reason], code=refused.reason) from refused
    if fit.kind is not expected:
        raise ValidationError(REFUSALS["kind"], code="kind")
    kept = Examined(
        PurePath(file.name).name, fit.content, getattr(file, "content_type", "application/octet-stream")
    )
    kept.kind = fit.kind
    return kept


class PhotographField(WagtailImageField):
    """Looked at by us first: Wagtail's own field opens whatever it is given, and falls over a bomb."""

    def to_python(self, data: Any) -> Any:
        if not data:
            return super().to_python(data)
        return super().to_python(cleaned(data, kinds=PHOTOGRAPHS, most_bytes=MOST_PHOTOGRAPH))


class ImageForm(BaseImageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            given = self.fields["file"]
            self.fields["file"] = PhotographField(
                label=given.label, required=given.required, widget=given.widget, help_text=given.help_text
            )


class DocumentForm(BaseDocumentForm):
    def clean_file(self) -> Any:
        file = self.cleaned_data.get("file")
        if "file" not in self.changed_data or not file:
            return file
        return cleaned(file, kinds=tuple(Kind), most_bytes=MOST_DOCUMENT)

    def _post_clean(self) -> None:
        """One reason is enough: without its file the model would only complain that there is none."""
        if "file" not in self.errors:
            super()._post_clean()


def _is_new(file: Any) -> bool:
    return bool(file) and not file._committed and not getattr(file.file, "is_examined", False)


def before_image(sender: Any, instance: CanolImage, raw: bool = False, **kwargs: Any) -> None:
    if not raw and _is_new(instance.file):
        instance.file = cleaned(instance.file, kinds=PHOTOGRAPHS, most_bytes=MOST_PHOTOGRAPH)


def before_document(sender: Any, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    if not raw and _is_new(instance.file):
        instance.file = cleaned(instance.file, kinds=tuple(Kind), most_bytes=MOST_DOCUMENT)


def before_waiting(sender: Any, instance: UploadedFile, raw: bool = False, **kwargs: Any) -> None:
    """A picture that waits for its description is kept as it will be shown: without where it was taken."""
    if raw or not _is_new(instance.file):
        return
    is_picture = instance.for_content_type.model_class() is CanolImage
    kinds, most = (PHOTOGRAPHS, MOST_PHOTOGRAPH) if is_picture else (tuple(Kind), MOST_DOCUMENT)
    instance.file = cleaned(instance.file, kinds=kinds, most_bytes=most)


def register() -> None:
    pre_save.connect(before_image, sender=CanolImage, dispatch_uid="core.uploads.image")
    pre_save.connect(before_document, sender=get_document_model(), dispatch_uid="core.uploads.document")
    pre_save.connect(before_waiting, sender=UploadedFile, dispatch_uid="core.uploads.waiting")
