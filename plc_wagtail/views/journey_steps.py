"""The steps between the first and the last."""

from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from plc_wagtail.forms.journey_dates import ClosureFormSet, TermFormSet, meeting_formset
from plc_wagtail.forms.journey_words import ContactForm, ProgrammeForm, ThemesForm, lines_of
from plc_wagtail.models import AcademicYear
from plc_wagtail.services.journey_progress import Step
from plc_wagtail.services.journey_rows import keep_meetings, keep_themes
from plc_wagtail.services.journey_steps import keep_contact, keep_programme, keep_term_dates
from plc_wagtail.views.journey_base import ProgrammeStepView, StepView


class TermDatesView(StepView):
    step = Step.TERM_DATES
    template_name = "plc_wagtail/admin/journey/term_dates.html"
    introduction = _(
        "Parents want to know one thing: is my child in school that day? "
        "The website says nothing about it until these are your own dates."
    )

    def get_year(self):
        year = self.progress.year(self.today)
        if year is None:
            raise Http404
        return year

    def get_form(self, form_class=None):
        """Both sets of rows, as a pair."""
        self.year = self.get_year()
        data = self.request.POST if self.request.method == "POST" else None
        return (
            TermFormSet(data, instance=self.year, prefix="terms"),
            ClosureFormSet(data, instance=self.year, prefix="days"),
        )

    def post(self, request, *args, **kwargs):
        formsets = self.get_form()
        if all(formset.is_valid() for formset in formsets):
            return self.form_valid(formsets)
        return self.form_invalid(formsets)

    def get_context_data(self, **kwargs):
        terms, days = kwargs.get("form") or self.get_form()
        return super().get_context_data(
            form=terms,
            terms=terms,
            days=days,
            year=self.stored_year(),
            has_errors=has_errors(terms, days),
        )

    def stored_year(self):
        """As it is stored: checking the typed rows has changed the one they belong to."""
        return AcademicYear.objects.get(pk=self.year.pk)

    def keep(self, form):
        keep_term_dates(self.year, form, confirm="confirm" in self.request.POST)


def has_errors(*formsets):
    return any(formset.is_bound and not formset.is_valid() for formset in formsets)


class ContactView(StepView):
    step = Step.CONTACT
    form_class = ContactForm
    introduction = _("A role and a mailbox, not a person: it still holds when people change.")

    def get_initial(self):
        contact = self.progress.settings.contact
        return {"role": contact.role, "email": contact.email} if contact else {}

    def keep(self, form):
        keep_contact(self.progress, form.cleaned_data["role"], form.cleaned_data["email"])


class ProgrammeView(StepView):
    step = Step.PROGRAMME
    form_class = ProgrammeForm
    introduction = _("What your staff do together this year. You can say much more about it later.")

    def get_initial(self):
        programme = self.progress.programme
        return {"title": programme.title, "summary": programme.summary} if programme else {}

    def keep(self, form):
        answers = form.cleaned_data
        keep_programme(self.progress, answers["title"], answers["summary"], self.request.user)


class DatesView(ProgrammeStepView):
    step = Step.DATES
    template_name = "plc_wagtail/admin/journey/dates.html"
    introduction = _(
        "Type your dates, one a row; rows you do not need stay empty. "
        "Start and end are taken from the row above where you leave them empty."
    )

    def get_form(self, form_class=None):
        dated = [meeting for meeting in self.progress.meetings if meeting.is_dated]
        data = self.request.POST if self.request.method == "POST" else None
        return meeting_formset(dated, data)

    def get_context_data(self, **kwargs):
        form = kwargs.pop("form", None) or self.get_form()
        return super().get_context_data(
            form=form,
            has_errors=has_errors(form),
            import_address=self.import_address,
            **kwargs,
        )

    @property
    def import_address(self):
        """Of the list's own way, which comes back to the step after this one."""
        address = reverse("plc_import_into", args=[self.progress.programme.pk])
        return f"{address}?{urlencode({'then': self.get_success_url()})}"

    def keep(self, form):
        keep_meetings(self.progress, form.typed_meetings(), self.request.user)


class ThemesView(ProgrammeStepView):
    step = Step.THEMES
    form_class = ThemesForm
    introduction = _("What your groups study. Each theme gets a page of its own.")

    def get_initial(self):
        return {"themes": lines_of(self.progress.themes)}

    def keep(self, form):
        keep_themes(self.progress, form.cleaned_data["themes"], self.request.user)
