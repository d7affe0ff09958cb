"""Who asks, for which address, and what they are answered."""

from django.urls import reverse

from plc_wagtail.models import AcademicYear, Contact, Priority, Reference, Theme
from tests import factories

MAKERS = {
    Theme: factories.ThemeFactory,
    Reference: factories.ReferenceFactory,
    Contact: factories.ContactFactory,
    Priority: factories.PriorityFactory,
    AcademicYear: factories.AcademicYearFactory,
}
NAMED_BY = {
    Theme: "name",
    Reference: "title",
    Contact: "role",
    Priority: "name",
    AcademicYear: "name",
}
PEOPLE = ["editor", "contributor", "staff", "other_editor", "anonymous"]
OURS, SHARED, THEIRS = "Ours-here", "Shared-all", "Theirs-there"
SHOWN_IN_ADMIN = {
    "editor": "shown",
    "contributor": "shown",
    "staff": "log in",
    "other_editor": "shown",
    "anonymous": "log in",
}


def outcome(response):
    if response.status_code == 302:
        return "log in" if "/login/" in response["Location"] else "refused"
    return {200: "shown", 403: "refused", 404: "missing"}[response.status_code]


def text_of(response):
    parts = response.streaming_content if response.streaming else [response.content]
    return b"".join(parts).decode(errors="replace")


def answers(ask, address, query=""):
    return {who: ask(who, address, query)[0] for who in PEOPLE}


def snippet_url(model, action, row=None):
    name = model.snippet_viewset.get_url_name(action)
    return reverse(name, args=[row.pk] if row else [])


def chooser_url(model, action, row=None):
    name = model.snippet_viewset.chooser_viewset.get_url_name(action)
    return reverse(name, args=[row.pk] if row else [])


def records(site, other_site):
    """For each model a record of the school, a shared one and one of the other school."""
    return {
        model: {
            name: make(site=owner, **{NAMED_BY[model]: name})
            for name, owner in ((OURS, site), (SHARED, None), (THEIRS, other_site))
        }
        for model, make in MAKERS.items()
    }


def meetings_of(landing, other_landing):
    """A meeting of each school, by the title of its programme."""
    return {
        name: factories.MeetingFactory(
            title=f"Meeting {name}", page=factories.ProgrammeFactory(parent=parent, title=name)
        )
        for name, parent in ((OURS, landing), (THEIRS, other_landing))
    }
