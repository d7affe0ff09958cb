"""What a followed calendar is called in a phone's list, beside those of other people."""

from __future__ import annotations

from django.utils.translation import gettext as _
from wagtail.models import Site


def feed_name(request, about):
    """“Thornmere School: Learning together”; `about` alone where the site has no name."""
    site = Site.find_for_request(request)
    if site is None or not site.site_name:
        return about
    return _("%(school)s: %(about)s") % {"school": site.site_name, "about": about}


def pupil_feed_name(request, words):
    return feed_name(request, _("Days that affect %(pupils)s") % {"pupils": words.pupils})


def staff_feed_name(request, words):
    about = {"section": words.section, "staff": words.staff}
    return feed_name(request, _("%(section)s for %(staff)s") % about)
