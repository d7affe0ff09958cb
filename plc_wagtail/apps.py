"""The Django app, and the apps it needs beside it."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from plc_wagtail.secret_addresses import mask_known_loggers


class AppList(tuple):
    """Apps that add themselves once: `INSTALLED_APPS += plc_wagtail.apps.INSTALLED_APPS`.

    Python hands `list += this` to `__radd__`, so what the site lists already is left out;
    Django refuses a label that is listed twice.
    """

    def __radd__(self, listed):
        missing = [app for app in self if not is_listed(app, listed)]
        return type(listed)([*listed, *missing])


def is_listed(app, listed):
    """True if `app` is in `listed` by its module or by the path of its AppConfig."""
    return any(entry == app or entry.startswith(f"{app}.apps.") for entry in listed)


COMPANIONS = AppList(
    (
        "wagtail_modeladmin",
        "wagtail.contrib.settings",
        "wagtail.contrib.routable_page",
        "wagtail.contrib.typed_table_block",
    )
)
INSTALLED_APPS = AppList(("plc_wagtail", *COMPANIONS))


class PlcWagtailConfig(AppConfig):
    name = "plc_wagtail"
    label = "plc_wagtail"
    verbose_name = _("Professional learning")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        import_module("plc_wagtail.checks")
        # Models and receivers load only now: a settings file imports this module.
        import_module("plc_wagtail.receivers").connect()
        import_module("plc_wagtail.guard.receivers").connect()
        # Tells `structured_data.describe` of its kinds of page.
        import_module("plc_wagtail.services.study_data")
        mask_known_loggers()
