"""Cancelling, moving and restoring one meeting: what will change for whom, then one button."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plc_wagtail.date_words import when_words
from plc_wagtail.exceptions import ChangeRefused, MeetingGone
from plc_wagtail.forms.meeting_change import CancelForm, MoveForm, RestoreForm
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.permissions import may_edit_site
from plc_wagtail.services.meeting_log import earlier_values
from plc_wagtail.services.meeting_outlook import outlook_of
from plc_wagtail.services.meeting_standing import standing_of
from plc_wagtail.services.meeting_state import cancelled, moved
from plc_wagtail.services.meeting_verbs import cancel_meeting, move_meeting, restore_meeting


def programme_for(user, page_id):
    """A programme the user may edit or publish; 404 for another school's, 403 in their own."""
    page = concrete("ProgrammePage").objects.filter(pk=page_id).first()
    if page is None:
        raise Http404
    rights = page.permissions_for_user(user)
    if rights.can_edit() or rights.can_publish():
        return page
    if may_edit_site(user, page.get_site()):
        raise PermissionDenied
    raise Http404


class ChangeView(WagtailAdminTemplateMixin, FormView):
    header_icon = "date"
    template_name = "plc_wagtail/admin/meeting/change.html"
    action = ""
    button = ""
    done = ""
    done_in_draft = _("Kept in the draft. It goes out when the draft is published.")

    def dispatch(self, request, *args, **kwargs):
        self.programme = programme_for(request.user, kwargs["page_id"])
        if self.programme.alias_of_id:
            return redirect(request.resolver_match.view_name, self.programme.alias_of_id, self.uid)
        try:
            self.standing = standing_of(self.programme, self.uid, request.user)
        except MeetingGone as gone:
            raise Http404 from gone
        return self.nothing_to_do() or super().dispatch(request, *args, **kwargs)

    def nothing_to_do(self):
        """A redirect where the meeting is already what it is to become."""
        return

    @property
    def uid(self):
        return self.kwargs["uid"]

    @property
    def meeting(self):
        return self.standing.meeting

    @cached_property
    def settings(self):
        return settings_for(self.programme.get_site())

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "meeting": self.meeting}

    def post(self, request, *args, **kwargs):
        return (
            self.get(request, *args, **kwargs)
            if self.standing.is_closed
            else super().post(request, *args, **kwargs)
        )

    def form_valid(self, form):
        try:
            done = self.change(form)
        except (ChangeRefused, MeetingGone):
            # Somebody locked it, or took it away, since this page was opened.
            return redirect(self.request.get_full_path())
        self.tell(done)
        return redirect(self.way_back)

    def change(self, form):
        """Makes the change; returns the Standing it was made in."""
        raise NotImplementedError

    def tell(self, standing):
        if not standing.is_at_once:
            messages.success(self.request, self.done_in_draft)
            return
        buttons = [messages.button(self.programme.get_url(self.request), _("View the page"))]
        if self.action != "restore":
            buttons.append(messages.button(self.address_of("restore"), _("Undo")))
        messages.success(self.request, self.done, buttons=buttons)

    def address_of(self, action):
        address = reverse(f"plc_meeting_{action}", args=[self.programme.pk, self.uid])
        return f"{address}?next={self.asked_back}" if self.asked_back else address

    @cached_property
    def asked_back(self):
        return get_valid_next_url_from_request(self.request)

    @property
    def way_back(self):
        dates = reverse("wagtailadmin_pages:edit", args=[self.programme.pk]) + "#tab-dates"
        return self.asked_back or dates

    def when(self, meeting):
        facts = (meeting.date, meeting.date_end, meeting.start_time, meeting.end_time)
        return when_words(*facts, meeting.precision, self.settings.time_style)

    def outlook(self, values):
        outlook = outlook_of(self.standing, values)
        return {
            "outlook": outlook,
            "when_after": self.when(outlook.after),
            "others": [(other, self.when(other)) for other in outlook.others],
        }

    def get_breadcrumbs_items(self):
        editor = reverse("wagtailadmin_pages:edit", args=[self.programme.pk])
        return [
            *self.breadcrumbs_items,
            {"url": editor, "label": self.programme.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        standing = self.standing
        return super().get_context_data(
            action=self.action,
            button=self.button,
            programme=self.programme,
            meeting=standing.meeting,
            when=self.when(standing.meeting),
            standing=standing,
            editor=reverse("wagtailadmin_pages:edit", args=[self.programme.pk]),
            plc_settings=self.settings,
            way_back=self.way_back,
            next=self.asked_back,
            **kwargs,
        )


class CancelView(ChangeView):
    action = "cancel"
    page_title = _("Cancel a meeting")
    form_class = CancelForm
    button = _("Cancel this meeting")
    done = _("Cancelled. The page and the calendars that follow it say so from now on.")

    def nothing_to_do(self):
        if not self.meeting.is_cancelled:
            return None
        messages.info(self.request, _("This meeting is cancelled already."))
        return redirect(self.way_back)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**self.outlook(cancelled(self.meeting)), **kwargs)

    def change(self, form):
        reason = form.cleaned_data["reason"]
        return cancel_meeting(self.programme, self.uid, user=self.request.user, reason=reason)


class MoveView(ChangeView):
    """Asks for the new day, then shows what that brings before anything is stored."""

    action = "move"
    page_title = _("Move a meeting")
    form_class = MoveForm
    button = _("Look at the change")
    done = _("Moved. The page and the calendars that follow it show the new day from now on.")

    def form_valid(self, form):
        if form.is_confirmed:
            return super().form_valid(form)
        outlook = self.outlook(moved(self.meeting, **form.new))
        return self.render_to_response(
            self.get_context_data(form=form, seen=form.looked_at, **outlook)
        )

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if "outlook" in context:
            at_once = self.standing.is_at_once
            context["button"] = (
                _("Move it and tell everybody") if at_once else _("Keep it in the draft")
            )
        return context

    def change(self, form):
        reason = form.cleaned_data["reason"]
        user = self.request.user
        return move_meeting(self.programme, self.uid, user=user, reason=reason, **form.new)


class RestoreView(ChangeView):
    action = "restore"
    page_title = _("Restore a meeting")
    form_class = RestoreForm
    button = _("Restore this meeting")
    done = _("Restored. The page and the calendars that follow it show it as it was before.")

    def nothing_to_do(self):
        if self.meeting.is_cancelled or self.meeting.is_moved:
            return None
        messages.info(self.request, _("This meeting takes place as planned already."))
        return redirect(self.way_back)

    def get_context_data(self, **kwargs):
        values = earlier_values(self.programme, self.meeting)
        return super().get_context_data(**self.outlook(values), **kwargs)

    def change(self, form):
        return restore_meeting(self.programme, self.uid, user=self.request.user)
