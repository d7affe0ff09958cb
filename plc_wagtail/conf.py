"""The setting PLC_WAGTAIL, a dict of which every key may be left out.

Read on every access, so that a test or a running site may change it.
"""

from __future__ import annotations

from django.conf import settings

TEMPLATE_NAMES = ("BASE_TEMPLATE", "CONTENT_BLOCK", "TITLE_BLOCK", "HEAD_BLOCK")
INTAKE_LIMITS = "INTAKE_LIMITS"
KEYS = (*TEMPLATE_NAMES, INTAKE_LIMITS)


def given():
    """What the site wrote; an empty dict where it wrote nothing, or something that is no dict."""
    written = getattr(settings, "PLC_WAGTAIL", None)
    return written if isinstance(written, dict) else {}


class Conf:
    """One property a key; None means that the plugin finds out or falls back by itself."""

    def value(self, key: str) -> str | None:
        """Of a template or block."""
        return given().get(key)

    @property
    def base_template(self) -> str | None:
        """Name of the site's own base template, for example "base.html"."""
        return self.value("BASE_TEMPLATE")

    @property
    def content_block(self) -> str | None:
        """The block of that template which holds the page itself."""
        return self.value("CONTENT_BLOCK")

    @property
    def title_block(self) -> str | None:
        """The block inside its <title>."""
        return self.value("TITLE_BLOCK")

    @property
    def head_block(self) -> str | None:
        """The block inside its <head> that takes more style sheets and meta elements."""
        return self.value("HEAD_BLOCK")

    @property
    def intake_limits(self) -> dict[str, object]:
        """How much of a file is read, by name; as written, so it may hold anything."""
        written = given().get(INTAKE_LIMITS)
        return written if isinstance(written, dict) else {}


conf = Conf()
