"""For whom a group meets, in the school's own word for its staff."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plc_wagtail.enums import StrandAudience


def audience_words(audience: StrandAudience, *, staff: str) -> str:
    """“All staff”, “Teachers”; "" for a meeting of no group."""
    named = {
        StrandAudience.ALL: _("All %(staff)s"),
        StrandAudience.NEW_STAFF: _("New %(staff)s"),
        StrandAudience.SUPPORT_STAFF: _("Support %(staff)s"),
        StrandAudience.PARTNERS: _("%(staff)s of partner schools"),
    }
    if audience in named:
        return capfirst(named[audience] % {"staff": staff})
    return str(StrandAudience(audience).label) if audience else ""
