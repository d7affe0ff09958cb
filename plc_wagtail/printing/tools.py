"""Whether this server can make a document at all: WeasyPrint is an extra, Pango the system's."""

from __future__ import annotations

from enum import Enum
from importlib import import_module


class Missing(Enum):
    NOTHING = ""
    WEASYPRINT = "weasyprint"
    PANGO = "pango"


def what_is_missing() -> Missing:
    """WeasyPrint looks for Pango while it is imported, and an OSError says that it is not there."""
    try:
        import_module("weasyprint")
    except ImportError:
        return Missing.WEASYPRINT
    except OSError:
        return Missing.PANGO
    return Missing.NOTHING
