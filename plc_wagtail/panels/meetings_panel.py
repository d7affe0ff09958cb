"""The Dates tab: all meetings of a programme as one compact list, one line for each."""

import json

from django.forms import Media
from django.utils.functional import cached_property
from wagtail.admin.panels import InlinePanel, Panel

from plc_wagtail.panels.formset import MeetingFormSet
from plc_wagtail.panels.import_link import import_address
from plc_wagtail.panels.more_controls import change_links, more_controls
from plc_wagtail.panels.numbering import by_date
from plc_wagtail.panels.row import MeetingRow
from plc_wagtail.panels.row_form import FOLDED, IN_SIGHT, ROW_FIELDS, MeetingRowForm
from plc_wagtail.panels.script_words import script_words
from plc_wagtail.panels.site import settings_of


class MeetingsPanel(InlinePanel):
    """An InlinePanel to Wagtail (formset, comparison, drafts), drawn by templates of its own.

    A row has 11 inputs and one more for each folded field that is not at its default: 31 at most.
    """

    def __init__(self, relation_name="meetings", panels=None, **kwargs):
        super().__init__(relation_name, panels=panels or [*IN_SIGHT, *FOLDED], **kwargs)

    def get_form_options(self):
        options = {
            "fields": list(ROW_FIELDS),
            "form": MeetingRowForm,
            "formset": MeetingFormSet,
        }
        return {"formsets": {self.relation_name: options}}

    class BoundPanel(Panel.BoundPanel):
        template_name = "plc_wagtail/panels/meetings.html"
        get_comparison = InlinePanel.BoundPanel.get_comparison

        @property
        def media(self):
            folder = "plc_wagtail/admin"
            scripts = ["reading", "row", "more", "controller"]
            return Media(
                css={"all": [f"{folder}/css/meetings.css", f"{folder}/css/meeting-row.css"]},
                js=[f"{folder}/js/meetings-{name}.js" for name in scripts],
            )

        @cached_property
        def formset(self):
            return self.form.formsets[self.panel.relation_name]

        def get_context_data(self, parent_context=None):
            return {
                **super().get_context_data(parent_context),
                "formset": self.formset,
                "rows": self.rows,
                "blank": self.blank,
                "themes": self.formset.themes.values(),
                "time_bases": self.child_model._meta.get_field("time_basis").choices,
                "places": self.places,
                "more": more_controls(self.child_model, self.instance),
                "changes": change_links(self.instance),
                "words": json.dumps(script_words()),
                "usual": json.dumps(self.usual),
                "import_address": import_address(self.instance, self.form.parent_page),
            }

        @property
        def child_model(self):
            return self.panel.db_field.related_model

        @cached_property
        def rows(self):
            forms = self.formset.in_order
            places = by_date([form.instance for form in forms])
            numbers = {id(meeting): place for place, meeting in enumerate(places, start=1)}
            return [self.row(form, self.shown_number(form, numbers)) for form in forms]

        @property
        def blank(self):
            """The row the script copies; its uid comes from the first saving."""
            form = self.formset.empty_form
            form.instance.uid = None
            return self.row(form, "")

        def shown_number(self, form, numbers):
            return form.instance.number or numbers[id(form.instance)]

        def row(self, form, number):
            own = form.instance.uid in self.formset.own_numbers
            return MeetingRow(form, number, own, self.formset.themes)

        @property
        def places(self):
            """Each place named so far, to choose from while typing."""
            named = {form.instance.place for form in self.formset.forms}
            return sorted({*named, settings_of(self.formset.site).default_place} - {""})

        @property
        def usual(self):
            """What the first meeting starts with."""
            settings = settings_of(self.formset.site)
            fields = self.formset.form.base_fields
            return {
                "start_time": fields["start_time"].prepare_value(settings.default_start_time),
                "end_time": fields["end_time"].prepare_value(settings.default_end_time),
                "place": settings.default_place,
            }
