"""Thornmere's booklet: three years of studies, the ones without a difference among them."""

from __future__ import annotations

from example_site.demo.publishing import publish_below
from plc_wagtail import models

FOREWORD = (
    "<p>Every study here began with a question somebody asked about their own lessons. They "
    "changed one small thing, looked at what happened and wrote it down.</p>"
    "<p>Some changes helped. Some did not, and we say so just as plainly. Please read those "
    "first: they have saved the rest of us a good deal of time.</p>"
    "<p>If you try one of these ideas at your school, we would like to hear what you find.</p>"
)


def build_booklet(index, school):
    publish_below(index, "booklet", lambda: booklet(index, school))


def booklet(index, school):
    page = models.BookletPage(
        title="What our staff found out",
        cover_line=school.fill("{y_3} to {y}"),
        introduction=(
            "Questions our staff asked about their own work, what they tried, and what they found: "
            "changes, mixed results and no difference at all."
        ),
        foreword=FOREWORD,
        foreword_by="Assistant Headteacher (Learning)",
    )
    studies = models.CaseStudyPage.objects.child_of(index).live().order_by("path")
    for number, study in enumerate(studies):
        page.booklet_studies.add(models.BookletStudy(study=study, sort_order=number))
    return page
