"""Settings of the tests: the example site, a fast hasher, a database from the environment."""

import os
import tempfile

import dj_database_url

from example_site.settings.base import *  # noqa: F403
from tests.databases import test_database

# Taken away when the tests end, with the pictures of the demonstration in it.
_media = tempfile.TemporaryDirectory(prefix="plc-tests-media-")
MEDIA_ROOT = _media.name
SECRET_KEY = "tests"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MIDDLEWARE = ["tests.one_at_a_time.one_at_a_time", *MIDDLEWARE]  # noqa: F405
WAGTAILADMIN_BASE_URL = "http://localhost"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
DATABASES = {"default": dj_database_url.config(default="sqlite:///:memory:")}
DATABASES["default"]["TEST"] = test_database(DATABASES["default"]["ENGINE"])
if os.environ.get("PLC_TEST_FILE"):
    # A file keeps its tables between runs with `pytest --reuse-db`.
    DATABASES["default"]["TEST"] = {"NAME": os.environ["PLC_TEST_FILE"]}
