"""Form fields of a meeting's row: they read what people type, and say what to type instead."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from plc_wagtail.panels.reading import read_date, read_time, write_date, write_time


class WrittenDateField(forms.Field):
    """A date typed by hand."""

    default_error_messages = {
        "unreadable": _("“%(value)s” is not a date. Write it like 12/11/2026 or 12 November 2026."),
        "no_such_day": _("There is no such day as %(value)s. Write a date like 12/11/2026."),
        "weekday": _("%(date)s is a %(right)s. Change the date, or leave out the weekday."),
    }

    def to_python(self, value):
        if not value or not value.strip():
            return None
        written = read_date(value)
        if written is None:
            raise self.error("unreadable", value=value.strip())
        if written.date is None:
            raise self.error("no_such_day", value=value.strip())
        self.check_weekday(written)
        return written.date

    def check_weekday(self, written):
        if written.weekday not in (None, written.date.weekday()):
            day = date_format(written.date, "j F Y")
            raise self.error("weekday", date=day, right=date_format(written.date, "l"))

    def error(self, code, **params):
        return ValidationError(self.error_messages[code], code=code, params=params)

    def prepare_value(self, value):
        return value if isinstance(value, str) else write_date(value)


class WrittenTimeField(forms.Field):
    """A time of day typed by hand."""

    default_error_messages = {
        "unreadable": _("“%(value)s” is not a time. Write it like 15:45 or 3:45pm."),
    }

    def to_python(self, value):
        if not value or not value.strip():
            return None
        read = read_time(value)
        if read is None:
            params = {"value": value.strip()}
            raise ValidationError(self.error_messages["unreadable"], "unreadable", params)
        return read

    def prepare_value(self, value):
        return value if isinstance(value, str) else write_time(value)


class SharedChoiceField(forms.Field):
    """One record of a few that all rows share: `records` is a dict by key, read once for all."""

    default_error_messages = {
        "unknown": _("This %(label)s is not in the list any more. Choose another one."),
    }

    def to_python(self, value):
        if value in self.empty_values:
            return None
        try:
            return self.records[int(value)]
        except (KeyError, ValueError):
            params = {"label": self.label}
            raise ValidationError(self.error_messages["unknown"], "unknown", params) from None

    def has_changed(self, initial, data):
        return str(initial or "") != str(data or "")


class FlagField(forms.BooleanField):
    """A tick kept in a hidden input: "on" or nothing."""

    def __init__(self, **kwargs):
        super().__init__(**{**kwargs, "required": False, "widget": forms.HiddenInput})

    def prepare_value(self, value):
        return "on" if value and value != "False" else ""
