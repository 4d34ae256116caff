"""Pages go live in pairs, or not at all.

Three nets. *Meaning*: `publish()` on a paired page says "this revision is ready", and the pair goes out when both sides
are. *Guard*: signals refuse or demote every other way for a page to go live or for live words to change. *Law*: see
`law.py`; the database accepts no lone live page whoever asks.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, ClassVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from modelcluster.models import get_serializable_data_for_fields
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.models import Page, Revision

from bilingual.words import digest_of

_permits: ContextVar[frozenset[UUID]] = ContextVar("permits", default=frozenset())


@contextmanager
def permit(translation_key: UUID) -> Iterator[None]:
    """Within this block the pair may change what is live: both sides in one transaction."""
    token = _permits.set(_permits.get() | {translation_key})
    try:
        yield
    finally:
        _permits.reset(token)


def has_permit(page: Page) -> bool:
    return page.translation_key in _permits.get()


class PairPublished(models.Model):
    """A page that goes out only together with its partner in the other language."""

    shared: ClassVar[tuple[str, ...]] = ()
    """Fields that both sides must give alike; see `bilingual.shared`."""

    class Meta:
        abstract = True

    def publish(
        self,
        revision: Revision,
        user: Any = None,
        changed: bool = True,
        log_action: bool | str = True,
        previous_revision: Revision | None = None,
        skip_permission_checks: bool = False,
    ) -> None:
        """Sign this revision off. It goes live with its partner: now, if that is ready, or when it becomes so."""
        assert isinstance(self, Page)
        if has_permit(self):
            super().publish(  # type: ignore[misc]  # Page comes next in the line of every paired model
                revision,
                user=user,
                changed=changed,
                log_action=log_action,
                previous_revision=previous_revision,
                skip_permission_checks=skip_permission_checks,
            )
            return
        if user and not skip_permission_checks and not self.permissions_for_user(user).can_publish():
            raise PublishPagePermissionError(_("You do not have permission to publish this page."))
        from bilingual.pairs import sign_off

        sign_off(by=user, page=self, revision=revision)


# --- guard ---------------------------------------------------------------------------------------------------------


def _is_guarded(instance: Any) -> bool:
    return isinstance(instance, Page) and issubclass(instance.specific_class or Page, PairPublished)


def before_save(
    sender: type[models.Model], instance: Any, raw: bool, update_fields: Any, **kwargs: Any
) -> None:
    """Demote a page that would be born live; refuse one that would go live, or change its live words, alone."""
    if raw or not _is_guarded(instance) or has_permit(instance):
        return
    if instance.alias_of_id and instance.alias_of and instance.alias_of.locale_id != instance.locale_id:
        raise ValidationError(
            {"__all__": [_("A page cannot mirror one of the other language: it would show the wrong words.")]}
        )
    if instance._state.adding:
        if instance.live:
            instance.live, instance.has_unpublished_changes = False, True
        return
    stored = Page.objects.filter(pk=instance.pk).only("live").first()
    if stored is None:
        return
    if instance.live and not stored.live:
        raise ValidationError(
            {"__all__": [_("A page goes live only together with its partner in the other language.")]}
        )
    if instance.live and (update_fields is None or set(update_fields) & _content_fields(instance)):
        _refuse_changed_words(instance)


def _content_fields(page: Page) -> set[str]:
    from bilingual.words import NOT_CONTENT

    return {field.name for field in page._meta.get_fields()} - NOT_CONTENT


def _refuse_changed_words(page: Page) -> None:
    if type(page) is Page:
        stored, now = Page.objects.get(pk=page.pk), page
    else:
        stored, now = type(page).objects.get(pk=page.pk), page
    if digest_of(stored.serializable_data()) != digest_of(now.serializable_data()):
        raise ValidationError(
            {"__all__": [_("The words of a live page change only when both languages are ready.")]}
        )


def after_save(sender: type[models.Model], instance: Any, raw: bool, **kwargs: Any) -> None:
    """Turning one side off turns its partner off in the same transaction."""
    if raw or not _is_guarded(instance) or instance.live or has_permit(instance):
        return
    from bilingual.pairs import take_partner_along

    take_partner_along(instance)


def before_delete(sender: type[models.Model], instance: Any, **kwargs: Any) -> None:
    if _is_guarded(instance) and instance.live:
        from bilingual.pairs import take_partner_along

        take_partner_along(instance)


def before_move(sender: Any, instance: Page, parent_page_after: Page, **kwargs: Any) -> None:
    if (
        _is_guarded(instance)
        and parent_page_after.depth > 1
        and parent_page_after.locale_id != instance.locale_id
    ):
        raise ValidationError({"__all__": [_("A page cannot be moved into the tree of the other language.")]})


# --- rows of a page ------------------------------------------------------------------------------------------------


def _page_of_row(sender: type[models.Model], instance: Any) -> Page | None:
    """The live page that this row is a part of, where it is one of a paired page's own rows."""
    for field in parental_keys(sender):
        page_id = getattr(instance, field.attname)
        page: Page | None = Page.objects.filter(pk=page_id, live=True).first()
        if page is not None and not has_permit(page):
            return page
    return None


@cache
def parental_keys(model: type[models.Model]) -> tuple[Any, ...]:
    return tuple(
        field
        for field in model._meta.get_fields()
        if isinstance(field, ParentalKey) and issubclass(field.related_model, PairPublished)
    )


def before_row_save(sender: type[models.Model], instance: Any, raw: bool, **kwargs: Any) -> None:
    """Rows that belong to a page (Wagtail's orderables) are its words too: none changes under a live page by itself."""
    if raw or not parental_keys(sender) or _page_of_row(sender, instance) is None:
        return
    stored = sender._base_manager.filter(pk=instance.pk).first()
    if stored is None or _words_of_row(stored) != _words_of_row(instance):
        raise ValidationError(
            {"__all__": [_("The words of a live page change only when both languages are ready.")]}
        )


def _words_of_row(row: Any) -> str:
    from bilingual.words import words_digest

    return words_digest(get_serializable_data_for_fields(row))


def before_row_delete(sender: type[models.Model], instance: Any, origin: Any = None, **kwargs: Any) -> None:
    """A row goes with its page, or not at all while that is live."""
    if not parental_keys(sender) or not _is_from(origin, sender):
        return
    if _page_of_row(sender, instance) is not None:
        raise ValidationError(
            {"__all__": [_("The words of a live page change only when both languages are ready.")]}
        )


def _is_from(origin: Any, model: type[models.Model]) -> bool:
    return isinstance(origin, model) or getattr(origin, "model", None) is model
