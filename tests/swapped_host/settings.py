"""The example site on another base Page."""

from example_site.settings.base import *  # noqa: F403
from example_site.settings.base import INSTALLED_APPS as APPS_OF_THE_EXAMPLE
from example_site.settings.base import ROOT, TEMPLATES

INSTALLED_APPS = [
    # The base Page of Wagtail's own tests; its first migrations cannot be made by a command.
    "wagtail.test.basepage",
    "tests.swapped_host",
    *(app for app in APPS_OF_THE_EXAMPLE if not app.startswith("example_site")),
]
WAGTAIL_PAGE_MODEL = "basepage.BasePage"
WAGTAILADMIN_BASE_URL = "http://localhost"
SECRET_KEY = "tests"
ALLOWED_HOSTS = ["localhost"]
MIGRATION_MODULES = {"swapped_host": "swapped_host_migrations"}
# The example school's templates need its own tags.
TEMPLATES = [
    {**TEMPLATES[0], "DIRS": [ROOT / "tests/swapped_host/templates", ROOT / "templates"]},
]
