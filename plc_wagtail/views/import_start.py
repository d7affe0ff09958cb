"""The first step of an import: paste or choose a file, say the school year."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView

from plc_wagtail import clock
from plc_wagtail.exceptions import PlcError
from plc_wagtail.forms.import_preview import ImportPreview
from plc_wagtail.forms.import_start import AnyProgrammeForm, MeetingListForm
from plc_wagtail.intake import Reason
from plc_wagtail.models import UnfinishedImport
from plc_wagtail.services.import_place import Place, landings_for, programmes_for
from plc_wagtail.services.reading_options import offered_years, only_likely_year
from plc_wagtail.services.unfinished import keep_unfinished, unfinished_of
from plc_wagtail.views.import_base import ImportMixin, place_for
from plc_wagtail.views.import_choice import import_choices

# A school year has forty weeks; each row of the preview sends ten inputs.
MOST_ROWS = 300

HIDDEN = {
    Reason.HIDDEN_SHEET: gettext_lazy(
        "No date was found in it. It has a hidden sheet, “%(name)s”: show it in Excel."
    ),
    Reason.HIDDEN_CELLS: gettext_lazy(
        "No date was found in it. A part of it is hidden, “%(name)s”: show it in Excel."
    ),
}


class StartView(ImportMixin, FormView):
    """Of one programme, or without `programme_pk` of any the user may edit, or of a new one."""

    template_name = "plc_wagtail/admin/import/start.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.today = clock.today()

    @cached_property
    def place(self):
        pk = self.kwargs.get("programme_pk")
        return pk and place_for(self.request.user, pk)

    @cached_property
    def taken_up(self):
        """The user's own unfinished list whose text is to be changed; None without."""
        pk = self.request.GET.get("list", "")
        kept = unfinished_of(self.request.user).filter(is_document=False)
        return get_object_or_404(kept, pk=pk) if pk.isdecimal() else None

    def get_form_class(self):
        return MeetingListForm if self.place else AnyProgrammeForm

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        kwargs.update(years=offered_years(self.today), year=only_likely_year(self.today))
        if not self.place:
            kwargs.update(programmes=self.programmes, landings=self.landings)
        return kwargs

    @cached_property
    def programmes(self):
        return list(programmes_for(self.request.user))

    @cached_property
    def landings(self):
        return list(landings_for(self.request.user))

    def get_initial(self):
        kept = self.taken_up
        if not kept:
            return {"destination": self.request.GET.get("to", "")}
        return {
            "text": "" if kept.is_calendar else kept.text,
            "year": str(kept.first_year),
            "title": kept.title,
            "summary": kept.summary,
            "destination": f"new-{kept.page_pk}" if kept.is_new_programme else str(kept.page_pk),
        }

    def get(self, request, *args, **kwargs):
        if not self.place and not (self.programmes or self.landings):
            raise PermissionDenied
        return super().get(request, *args, **kwargs)

    def form_valid(self, form):
        place = self.place or Place(form.page, self.request.user, form.is_new)
        if place.lock:
            return self.form_invalid(form)
        kept = self.unfinished(form, place)
        problem = problem_with(kept, place)
        if problem:
            form.add_error("file" if kept.source_name else "text", problem)
            return self.form_invalid(form)
        if self.taken_up:
            self.taken_up.delete()
        keep_unfinished(kept, self.request.user)
        return redirect("plc_import_check", kept.pk)

    def unfinished(self, form, place):
        answers = form.cleaned_data
        source = answers["source"]
        return UnfinishedImport(
            site=place.page.get_site(),
            page_pk=place.page.pk,
            is_new_programme=place.is_new,
            title=answers.get("title", ""),
            summary=answers.get("summary", ""),
            source_name=answers["source_name"],
            text=source.text,
            is_calendar=source.is_calendar,
            attached=[list(one) for one in source.unread],
            first_year=answers["year"],
            back_to=self.taken_up.back_to if self.taken_up else own_address(self.request, "then"),
        )

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            place=self.place,
            choices=[] if self.place else import_choices(self.request.user, "meetings"),
            lock=self.lock_words(),
            waiting=[] if self.taken_up else unfinished_of(self.request.user),
            **kwargs,
        )

    def lock_words(self):
        lock = self.place and self.place.lock
        return lock and lock.get_message(self.request.user)


def problem_with(kept, place):
    """Words for a list that cannot be shown row by row; None for any other."""
    try:
        found = ImportPreview(kept, None, place.page.locale_id).found
    except PlcError as error:
        return str(error)
    if found.is_unfilled_template:
        return _("Nothing is filled in yet: there is only the template’s own example in it.")
    rows = found.rows
    if not rows:
        return words_for_none(found)
    if len(rows) > MOST_ROWS:
        words = _("%(found)s dates were found; at most %(most)s fit into one import.")
        return words % {"found": len(rows), "most": MOST_ROWS}
    return None


def words_for_none(found):
    hidden = [one for one in found.ignored if one.reason in HIDDEN]
    if hidden:
        return HIDDEN[hidden[0].reason] % {"name": hidden[0].text}
    return _("No date was found in it. The example below shows what can be read.")


def own_address(request, name):
    """An address of this site given in the query; "" for any other."""
    address = request.GET.get(name, "")
    is_own = url_has_allowed_host_and_scheme(address, {request.get_host()}, request.is_secure())
    return address[:255] if is_own else ""
