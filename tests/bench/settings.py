"""The demonstration without its debugging, which counts and keeps every query."""

from example_site.settings.demo import *  # noqa: F403

DEBUG = False
ALLOWED_HOSTS = ["*"]
