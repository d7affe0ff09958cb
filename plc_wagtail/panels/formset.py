"""All meetings of one programme as one Django formset, in a fixed number of queries."""

from django import forms
from django.forms.formsets import ORDERING_FIELD_NAME
from django.forms.models import BaseModelFormSet
from django.utils.functional import cached_property
from modelcluster.forms import BaseChildFormSet

from plc_wagtail.panels.numbering import own_numbers


class MeetingFormSet(BaseChildFormSet):
    """The page form sets `site`; without it the themes of the whole installation are offered."""

    site = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Before validation, which writes what was typed into the same rows.
        self.stored_own_numbers = own_numbers(self.stored_rows)

    @property
    def own_numbers(self):
        """The uids of rows whose number the editor gave, now or earlier."""
        sent = [form for form in self.forms if "number" in getattr(form, "cleaned_data", {})]
        emptied = {form.instance.uid for form in sent if form.instance.number is None}
        return (self.stored_own_numbers | {form.instance.uid for form in sent}) - emptied

    @cached_property
    def stored_rows(self):
        """The rows as the page has them, read once."""
        return list(self.get_queryset())

    @cached_property
    def themes(self):
        """Themes by key: those of the site in the page's language, and those in use here."""
        model = self.model._meta.get_field("theme").related_model
        offered = model.objects.filter(locale_id=self.instance.locale_id)
        if self.site:
            offered = offered.for_site(self.site)
        used = {row.theme_id for row in self.stored_rows if row.theme_id}
        themes = model.objects.in_bulk([*offered.values_list("pk", flat=True), *used])
        return dict(sorted(themes.items(), key=lambda item: item[1].name.casefold()))

    def get_form_kwargs(self, index):
        return {**super().get_form_kwargs(index), "themes": self.themes}

    def add_fields(self, form, index):
        """As Django does, but the hidden id asks no query for each row."""
        super(BaseModelFormSet, self).add_fields(form, index)
        hidden = forms.HiddenInput()
        form.fields[self.id_name] = forms.IntegerField(
            initial=form.instance.pk, required=False, widget=hidden
        )

    @property
    def id_name(self):
        return self.model._meta.pk.name

    def _existing_object(self, pk):
        """A row that another tab removed comes back as a new one: what was typed is kept."""
        return self.rows_by_key.get(pk) or self.model()

    @cached_property
    def rows_by_key(self):
        return {row.pk: row for row in self.stored_rows}

    @property
    def in_order(self):
        """The forms as the editor ordered them, also where one of them holds an error."""
        return sorted(self.forms, key=place_of)


def place_of(form):
    posted = form.data.get(form.add_prefix(ORDERING_FIELD_NAME), "") if form.is_bound else ""
    return int(posted) if posted.isdecimal() else 0
