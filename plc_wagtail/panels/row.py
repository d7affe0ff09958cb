"""What the template needs to know of one row: its values as text, its errors, its hidden inputs."""

from dataclasses import dataclass, field

from django.forms.formsets import ORDERING_FIELD_NAME
from django.utils.formats import date_format
from django.utils.functional import cached_property

from plc_wagtail.enums import MeetingStatus
from plc_wagtail.panels.row_form import FOLDED, IN_SIGHT

KINDS = {
    "date": "date",
    "start_time": "time",
    "end_time": "time",
    "theme": "choice",
    "time_basis": "choice",
    "place": "place",
}


@dataclass(frozen=True)
class Control:
    """One visible control of a row; `chosen` is the text of a choice's current option."""

    name: str
    field: str
    label: str
    kind: str
    value: str
    chosen: str = ""
    maxlength: int | None = None
    errors: list = field(default_factory=list)

    @property
    def input_id(self):
        return f"id_{self.name}"

    @property
    def has_echo(self):
        """Dates and times are read back beside the input."""
        return self.kind in ("date", "time")


class MeetingRow:
    """One form of the set, as text; `number` is the one shown."""

    def __init__(self, form, number, own_number, themes):
        self.form = form
        self.number = number
        self.own_number = own_number
        self.themes = themes
        self.model = form.instance._meta

    @property
    def prefix(self):
        return self.form.prefix

    @property
    def key(self):
        return self.text("id") if self.form.is_bound else self.form.instance.pk or ""

    @property
    def uid(self):
        return self.text("uid")

    @property
    def order(self):
        posted = self.form.data.get(f"{self.prefix}-ORDER") if self.form.is_bound else None
        return posted or self.form.fields[ORDERING_FIELD_NAME].initial or ""

    @property
    def is_removed(self):
        return self.form.is_bound and bool(self.form.data.get(f"{self.prefix}-DELETE"))

    def text(self, name):
        """What was typed if anything was sent, otherwise what is stored, as it is written."""
        if self.form.is_bound:
            posted = self.form.data.get(f"{self.prefix}-{name}")
            if posted is not None:
                return posted
        return self.stored_text(name)

    def stored_text(self, name):
        value = getattr(self.form.instance, self.model.get_field(name).attname)
        return "" if value is None else self.as_written(name, value)

    def as_written(self, name, value):
        return str(type(self.form).base_fields[name].prepare_value(value))

    @cached_property
    def errors(self):
        """Lists of messages by field; a row to be removed is not checked."""
        return {} if self.is_removed or not self.form.is_bound else self.form.errors

    @property
    def controls(self):
        return [self.control(name) for name in IN_SIGHT]

    def control(self, name):
        column, value = self.model.get_field(name), self.text(name)
        return Control(
            name=f"{self.prefix}-{name}",
            field=name,
            label=column.verbose_name,
            kind=KINDS.get(name, "text"),
            value=value,
            chosen=self.chosen(name, value),
            maxlength=column.max_length if KINDS.get(name, "text") in ("text", "place") else None,
            errors=self.errors.get(name, []),
        )

    def chosen(self, name, value):
        if name == "theme":
            return str(self.themes.get(int(value), value)) if value.isdecimal() else value
        return self.label_of(name, value)

    def label_of(self, name, value):
        return dict(self.model.get_field(name).flatchoices).get(value, value)

    @property
    def weekday(self):
        """The day as people say it, for a date that can be read; empty otherwise."""
        value = self.form.instance.date
        return date_format(value, "l j M") if value and "date" not in self.errors else ""

    @property
    def status(self):
        return self.text("status")

    @property
    def status_label(self):
        if self.status == MeetingStatus.SCHEDULED:
            return ""
        return self.label_of("status", self.status)

    @property
    def hidden(self):
        """Name and value of each folded field that is not at its default."""
        return [(name, self.text(name)) for name in FOLDED if self.is_kept(name)]

    def is_kept(self, name):
        """What was sent stays, emptied or not; a number only if the editor gave it."""
        if self.form.is_bound and f"{self.prefix}-{name}" in self.form.data:
            return True
        if name == "number":
            return self.own_number
        return self.stored_text(name) != self.default_text(name)

    def default_text(self, name):
        column = self.model.get_field(name)
        if not column.has_default():
            return ""
        return self.as_written(name, column.get_default())

    @property
    def folded_errors(self):
        """Field, label and messages of what is wrong out of sight, and of the row as a whole."""
        return [
            (name, self.model.get_field(name).verbose_name if name in FOLDED else "", messages)
            for name, messages in self.errors.items()
            if name not in IN_SIGHT
        ]
