"""Where the staff side learns of the enquiries room."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from enquiries import (
    answer_pages,
    case_files,
    casework,
    closure_pages,
    inbox_pages,
    letter_pages,
    load_pages,
    on_behalf,
    post_pages,
    task_pages,
    who_pages,
)
from enquiries.rights import LEAD, WORK
from enquiries.rota_pages import RotaGroup


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [
        path("enquiries/", inbox_pages.inbox_page, name="enquiries"),
        path("enquiries/views/keep/", inbox_pages.keep_view, name="enquiries_keep_view"),
        path("enquiries/views/<int:pk>/drop/", inbox_pages.drop_view, name="enquiries_drop_view"),
        path("enquiries/find/", inbox_pages.search_page, name="enquiries_find"),
        path("enquiries/new/", on_behalf.enter, name="enquiries_new"),
        path("enquiries/who/", who_pages.who_page, name="enquiries_who"),
        path("enquiries/who/gaps/", who_pages.gaps_page, name="enquiries_gaps"),
        path("enquiries/load/", load_pages.load_page, name="enquiries_load"),
        path("enquiries/closures/", closure_pages.take_over, name="enquiries_closures"),
        path("enquiries/post/", post_pages.queue, name="enquiries_post"),
        path("enquiries/post/<uuid:public_id>/", post_pages.one, name="enquiries_post_one"),
        path("enquiries/post/<uuid:public_id>/place/", post_pages.place, name="enquiries_post_place"),
        path("enquiries/post/<uuid:public_id>/begin/", post_pages.begin, name="enquiries_post_begin"),
        path("enquiries/post/<uuid:public_id>/pass-on/", post_pages.pass_on, name="enquiries_post_pass_on"),
        path("enquiries/post/<uuid:public_id>/put-away/", post_pages.put_away, name="enquiries_post_away"),
        path("enquiries/post/<uuid:public_id>/as-it-came/", post_pages.as_it_came, name="enquiries_post_raw"),
        path("enquiries/tasks/", task_pages.tasks_page, name="enquiries_tasks"),
        path("enquiries/tasks/<int:pk>/done/", task_pages.finish, name="enquiries_task_done"),
        path("enquiries/case/<uuid:public_id>/", casework.case_page, name="enquiries_case"),
        path(
            "enquiries/case/<uuid:public_id>/file/<uuid:file_id>/", case_files.download, name="enquiries_file"
        ),
        path("answers/", answer_pages.queue, name="enquiries_answers"),
        path("answers/<int:pk>/take/", answer_pages.take, name="enquiries_answer_take"),
        path("answers/<int:pk>/leave/", answer_pages.leave, name="enquiries_answer_leave"),
        path("enquiries/case/<uuid:public_id>/publish/", answer_pages.write, name="enquiries_publish"),
        path(
            "enquiries/case/<uuid:public_id>/letter/<int:pk>/", letter_pages.letter, name="enquiries_letter"
        ),
        path(
            "enquiries/case/<uuid:public_id>/letter/<int:pk>/posted/",
            letter_pages.posted,
            name="enquiries_posted",
        ),
        path("enquiries/case/<uuid:public_id>/<slug:key>/", casework.do, name="enquiries_do"),
    ]


class EnquiriesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(WORK) or request.user.has_perm(LEAD))


@hooks.register("register_admin_menu_item")
def menu() -> MenuItem:
    return EnquiriesMenuItem(
        _("Enquiries"), reverse("enquiries"), name="enquiries", icon_name="mail", order=300
    )


@hooks.register("register_admin_viewset")
def rota() -> RotaGroup:
    return RotaGroup()


class AnswersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(answer_pages.TAKES))


@hooks.register("register_admin_menu_item")
def answers_menu() -> MenuItem:
    return AnswersMenuItem(
        _("Answers for everybody"),
        reverse("enquiries_answers"),
        name="answers",
        icon_name="doc-full",
        order=320,
    )
