"""Add references: paste, look at each, confirm. Nothing is stored before that."""

from __future__ import annotations

import hashlib

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from plc_wagtail.forms.reference_paste import ReferencePasteForm, corrected
from plc_wagtail.permissions import sites_for
from plc_wagtail.services.reference_import import may_add, plans_for, store_references

LIST = "wagtailsnippets_plc_wagtail_reference:list"


@method_decorator(never_cache, name="dispatch")
class ReferencePasteView(WagtailAdminTemplateMixin, FormView):
    """The text travels with the form; only what is confirmed is ever stored."""

    form_class = ReferencePasteForm
    template_name = "plc_wagtail/admin/references/paste.html"
    page_title = gettext_lazy("Add references")
    header_icon = "openquote"

    def dispatch(self, request, *args, **kwargs):
        self.sites = Site.objects.filter(pk__in=[site.pk for site in sites_for(request.user)])
        if not may_add(request.user) or not self.sites:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse(LIST), "label": _("References")},
            {"url": "", "label": self.page_title},
        ]

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "sites": self.sites}

    def form_valid(self, form):
        site, posted = form.cleaned_data["site"], self.request.POST
        is_confirmed = "confirm" in posted
        # What was typed beside the entries of an older text is not for those of a new one.
        typed = posted if is_confirmed else {}
        numbered = enumerate(form.reading.items, start=1)
        plans = plans_for(site, [corrected(item, number, typed) for number, item in numbered])
        seen = mark_of(form.cleaned_data["text"], site, plans)
        if not is_confirmed:
            return self.look(form, plans, seen)
        taken = [plan for plan in plans if str(plan.number) in posted.getlist("take")]
        if posted.get("seen") != seen:
            words = _("The list of references has changed meanwhile. Please look at these again.")
            messages.warning(self.request, words)
            return self.look(form, plans, seen, taken)
        if not all(plan.item.title for plan in taken):
            return self.look(form, plans, seen, taken, lacks_title=True)
        return self.store(site, taken)

    def look(self, form, plans, seen, taken=None, lacks_title=False):
        self.template_name = "plc_wagtail/admin/references/check.html"
        chosen = taken if taken is not None else [p for p in plans if p.is_new and p.item.title]
        numbers = {plan.number for plan in chosen}
        context = self.get_context_data(
            form=form,
            entries=[(plan, plan.number in numbers) for plan in plans],
            new=sum(plan.is_new for plan in plans),
            unread=form.reading.unread,
            format=form.reading.format,
            seen=seen,
            lacks_title=lacks_title,
        )
        return self.render_to_response(context)

    def store(self, site, taken):
        stored = store_references(site, [plan.item for plan in taken])
        if not stored:
            messages.warning(self.request, _("Nothing was added: nothing was ticked."))
        else:
            words = ngettext(
                "%(number)s reference was added.", "%(number)s references were added.", len(stored)
            )
            messages.success(self.request, words % {"number": len(stored)})
        return redirect(LIST)


def mark_of(text, site, plans):
    """Of the text and of what the school's list has of it: adding anything else shows it again."""
    stored = [f"{plan.number}={plan.stored and plan.stored.pk}" for plan in plans]
    whole = "\n".join([text, str(site.pk), *stored])
    return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()


urlpatterns = [
    path(
        "professional-learning/references/add/",
        ReferencePasteView.as_view(),
        name="plc_add_references",
    )
]
