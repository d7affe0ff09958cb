"""The form behind one row of the editor's list of meetings."""

from django import forms
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from plc_wagtail.panels.fields import (
    FlagField,
    SharedChoiceField,
    WrittenDateField,
    WrittenTimeField,
)

IN_SIGHT = ("date", "start_time", "end_time", "title", "theme", "place", "time_basis")
FOLDED = (
    "precision",
    "date_end",
    "number",
    "kind",
    "strand_key",
    "day_type",
    "exclusive_day",
    "status",
    "status_reason",
    "previous_date",
    "pupil_effect",
    "pupils_from",
    "pupils_until",
    "clubs_and_transport",
    "facilitator",
    "prepare",
    "agenda",
    "materials",
    "note_public",
    "note_staff",
)
ROW_FIELDS = ("uid", *IN_SIGHT, *FOLDED)

NOT_A_CHOICE = _("“%(value)s” is not one of the choices. Choose one from the list.")
NOT_A_NUMBER = _("Write a whole number, for example 3.")
FIELD_CLASSES = (
    (models.DateField, WrittenDateField),
    (models.TimeField, WrittenTimeField),
    (models.ForeignKey, SharedChoiceField),
    (models.BooleanField, FlagField),
)


def meeting_formfield(db_field, **kwargs):
    """A field that is cheap to make a hundred times and keeps to what a column can hold."""
    label = db_field.verbose_name
    for model_field, form_field in FIELD_CLASSES:
        if isinstance(db_field, model_field):
            return form_field(label=label, help_text=db_field.help_text, required=False)
    if isinstance(db_field, models.UUIDField):
        return forms.UUIDField(required=False, widget=forms.HiddenInput)
    if db_field.choices:
        messages = {"invalid_choice": NOT_A_CHOICE}
        return forms.ChoiceField(
            label=label,
            choices=db_field.choices,
            initial=db_field.default,
            required=False,
            error_messages=messages,
        )
    if isinstance(db_field, models.IntegerField):
        messages = {"invalid": NOT_A_NUMBER}
        return db_field.formfield(widget=forms.TextInput, error_messages=messages)
    return db_field.formfield(required=False)


class MeetingRowForm(WagtailAdminModelForm):
    """Refuses only what a column cannot hold; what was not sent keeps what is stored."""

    class Meta:
        formfield_callback = meeting_formfield

    def __init__(self, data=None, *args, prefix=None, themes=None, **kwargs):
        # Only what was sent is made into fields: copying all of them for each row took most of
        # the time, and a folded field at its default has no input that could empty the column.
        sent = [name for name in self.base_fields if f"{prefix}-{name}" in (data or {})]
        self.base_fields = {name: self.base_fields[name] for name in sent}
        super().__init__(data, *args, prefix=prefix, **kwargs)
        if "theme" in self.fields:
            self.fields["theme"].records = themes or {}

    def clean(self):
        """An emptied choice is the default, an unusable uid a new one."""
        for name, value in list(self.cleaned_data.items()):
            if value in (None, "") and self.needs_value(name):
                self.cleaned_data[name] = self._meta.model._meta.get_field(name).get_default()
        return self.cleaned_data

    def needs_value(self, name):
        if name not in ROW_FIELDS:
            return False
        column = self._meta.model._meta.get_field(name)
        return column.has_default() and not column.null

    @cached_property
    def changed_data(self):
        """Place and uid alone make no meeting: an added row that stayed empty is not kept."""
        changed = super().changed_data
        if self.instance.pk is None:
            return [name for name in changed if name in IN_SIGHT + FOLDED]
        return changed

    def get_field_updates_for_resave(self):
        """The uid a new row was given goes back into the form, so that it is sent next time."""
        name = self.add_prefix("uid")
        return [] if self.data.get(name) else [(name, str(self.instance.uid))]

    def _get_validation_exclusions(self):
        """The theme was looked up in the shared list; the model would ask again for each row."""
        return {*super()._get_validation_exclusions(), "theme"}
