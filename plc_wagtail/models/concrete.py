"""Page types by name, for modules that the page types themselves import."""

from django.apps import apps


def concrete(name):
    """The concrete model of that name, for example `concrete("Meeting")`.

    Raises LookupError where the site swaps the base Page and has no such page type.
    """
    return apps.get_model("plc_wagtail", name)
