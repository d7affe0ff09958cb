"""How a school serves the site: everything that differs between servers comes from the environment.

DATABASE_URL, CACHE_URL, SECRET_KEY and SITE_URL must be there. Served by gunicorn behind a proxy
that ends TLS and sets X-Forwarded-Proto itself.
"""

import os
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from example_site.settings.base import *  # noqa: F403
from example_site.settings.base import MEDIA_ROOT, MIDDLEWARE, STATIC_ROOT


def needed(name, example):
    try:
        return os.environ[name]
    except KeyError:
        raise ImproperlyConfigured(
            f"Set the environment variable {name}, for example {name}={example}"
        ) from None


def cache(address):
    """Django's cache entry for redis://host:6379/0, or locmem:// for a server of one process."""
    backends = {
        "redis": "django.core.cache.backends.redis.RedisCache",
        "rediss": "django.core.cache.backends.redis.RedisCache",
        "locmem": "django.core.cache.backends.locmem.LocMemCache",
    }
    scheme = urlsplit(address).scheme
    if scheme not in backends:
        raise ImproperlyConfigured(
            f"CACHE_URL is '{address}': it should begin with redis://, rediss:// or locmem://"
        )
    return {"BACKEND": backends[scheme], "LOCATION": address, "KEY_PREFIX": "plc"}


SECRET_KEY = needed("SECRET_KEY", "fifty-random-characters")
needed("DATABASE_URL", "postgres://name:password@127.0.0.1:5432/school")  # read by base.py
CACHES = {"default": cache(needed("CACHE_URL", "redis://127.0.0.1:6379/0"))}

WAGTAILADMIN_BASE_URL = needed("SITE_URL", "https://www.thornmere.example")
ALLOWED_HOSTS = [
    urlsplit(WAGTAILADMIN_BASE_URL).hostname,
    *os.environ.get("ALLOWED_HOSTS", "").split(),
]
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]

DEBUG = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
# A year for this host alone: other names of the school's domain may be other people's servers.
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

MIDDLEWARE = [
    MIDDLEWARE[0],
    "whitenoise.middleware.WhiteNoiseMiddleware",
    *MIDDLEWARE[1:],
]
STATIC_ROOT = os.environ.get("STATIC_ROOT", STATIC_ROOT)
MEDIA_ROOT = os.environ.get("MEDIA_ROOT", MEDIA_ROOT)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
