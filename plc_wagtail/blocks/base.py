"""What our blocks have in common: a preview, links that are safe, lists without empty rows."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock

PREVIEW = "plc_wagtail/blocks/preview.html"


class CompleteStruct(StructBlock):
    """A struct whose value has every part, also when code gave only some of them."""

    def normalize(self, value):
        if isinstance(value, self.meta.value_class):
            return value
        defaults = {name: child.get_default() for name, child in self.child_blocks.items()}
        return super().normalize(defaults | value)


class PlcStruct(CompleteStruct):
    class Meta:
        preview_template = PREVIEW


class PreviewedByExample(PlcStruct):
    """Shows records of the site, so its preview renders an `example` in place of its value."""

    def get_preview_context(self, value, parent_context=None):
        return {**(parent_context or {}), "example": self.meta.example()}

    class Meta:
        preview_template = "plc_wagtail/blocks/preview_example.html"


def heading():
    return CharBlock(required=False, max_length=120, label=_("Heading"))


def lines(label, **kwargs):
    """A list of one-line texts, empty at the start."""
    return ListBlock(CharBlock(required=False, max_length=400), default=[], label=label, **kwargs)


def is_filled(value):
    """True if some text or number in `value`, however deep, is there."""
    if isinstance(value, dict):
        return any(map(is_filled, value.values()))
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None


def filled(values):
    return [value for value in values if is_filled(value)]
