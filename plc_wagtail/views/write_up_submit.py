"""Submitting a kept-back study in Wagtail's editor leads to the page where it is proposed.

In review, but offered to nobody, it could be approved by no one and its author would be locked out.
"""

from __future__ import annotations

from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem

from plc_wagtail.models.write_up import WriteUp

SUBMIT = "action-submit"
CHOOSE = _("Not submitted yet. To propose it for the website, choose “Everybody” here.")
AUTHOR_FIRST = _(
    "Saved, but not submitted: its author has not proposed it for the website. They choose "
    "“Everybody” at “Who may read it?” in “My write-ups”."
)


class ChooseReadersItem(ActionMenuItem):
    """Saves what was typed, as every button of this menu does, and leads there."""

    name = SUBMIT
    label = _("Save and choose who may read it")
    icon_name = "group"


def is_kept_back(page):
    return isinstance(page, WriteUp) and page.is_kept_back


def choose_readers_first(menu_items, request, context):
    page = context.get("page")
    if not is_kept_back(page):
        return
    for place, item in reversed(list(enumerate(menu_items))):
        if item.name == SUBMIT:
            is_own = page.owner_id == request.user.pk
            menu_items[place : place + 1] = [ChooseReadersItem(item.order)] if is_own else []


class ChooseReadersFirstMixin:
    def submit_action(self):
        if not is_kept_back(self.page):
            return super().submit_action()
        response = self.save_action()
        if self.page.owner_id == self.request.user.pk:
            messages.warning(self.request, CHOOSE)
            return redirect("plc_write_up_audience", self.page.pk)
        messages.warning(self.request, AUTHOR_FIRST)
        return response
