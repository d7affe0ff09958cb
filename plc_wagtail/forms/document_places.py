"""The places of each kind of page that a section of a document may go to, in their order."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from plc_wagtail.intake.pages import DocumentKind, Role

LEFT_OUT = "left_out"

KINDS = {
    DocumentKind.PROGRAMME: _("Programme"),
    DocumentKind.CASE_STUDY: _("Case study"),
    DocumentKind.UPDATE: _("Update"),
}
PLACES = {
    DocumentKind.PROGRAMME: {
        Role.SUMMARY: _("Summary"),
        Role.AIM: _("Why we do this"),
        Role.WHO: _("Who takes part"),
        Role.STAFF_GET: _("What staff get"),
        Role.WE_ASK: _("What we ask"),
        Role.THEMES: _("Themes"),
        Role.STAGES: _("How a meeting works"),
        Role.MEETINGS: _("Dates"),
        Role.NEXT_STEPS: _("What next"),
        Role.REFERENCES: _("Sources"),
        Role.CONTACT: _("Contact"),
        Role.BODY: _("More to say"),
    },
    DocumentKind.CASE_STUDY: {
        Role.DRIVING_QUESTION: _("Driving question"),
        Role.AIM: _("Aim"),
        Role.BACKGROUND: _("Background"),
        Role.YEAR: _("Year by year"),
        Role.EVIDENCE: _("Evidence"),
        Role.IMPACT: _("What we found"),
        Role.DID_NOT_WORK: _("What did not work as hoped"),
        Role.REFLECTIONS: _("Reflections"),
        Role.NEXT_STEPS: _("Next steps"),
        Role.REFERENCES: _("Sources"),
        Role.CONTACT: _("Contact"),
        Role.BODY: _("More to say"),
    },
    DocumentKind.UPDATE: {
        Role.SUMMARY: _("Summary"),
        Role.REFERENCES: _("Sources"),
        Role.CONTACT: _("Contact"),
        Role.BODY: _("Text"),
    },
}
# Where a role without a place of its own goes; all others go to the body.
GOES_TO = {
    (DocumentKind.PROGRAMME, Role.BACKGROUND): Role.AIM,
    (DocumentKind.CASE_STUDY, Role.SUMMARY): Role.BACKGROUND,
    (DocumentKind.CASE_STUDY, Role.METHOD): Role.YEAR,
}


def place_of(kind: DocumentKind, role: Role) -> Role:
    return role if role in PLACES[kind] else GOES_TO.get((kind, role), Role.BODY)


def choices_of(kind: DocumentKind):
    return [*PLACES[kind].items(), (LEFT_OUT, _("Leave it out"))]
