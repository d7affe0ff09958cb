"""The site `make demo` serves: SQLite, no outside services, no secrets."""

import os

from example_site.settings.base import *  # noqa: F403

DEBUG = True
SECRET_KEY = "only for the demonstration on this computer"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
