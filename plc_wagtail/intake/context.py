"""What headings and shared lines say for the rows below them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plc_wagtail.intake.drafts import Draft, YearHeading
from plc_wagtail.intake.facts import NOTHING, Facts
from plc_wagtail.intake.table import Columns
from plc_wagtail.intake.times import Times


@dataclass(frozen=True, kw_only=True)
class Shared:
    """Time and place said once for several rows; `weekday` is that of "Tuesdays 3.30-4.30"."""

    times: Times | None = None
    location: str = ""
    weekday: int | None = None


@dataclass(frozen=True)
class Context:
    """`month_cell` is the last in the column of months, as written."""

    title: str = ""
    section: int = 0
    month: int | None = None
    year: YearHeading = YearHeading()
    facts: Facts = Facts()
    shared: Shared = Shared()
    choice: int | None = None
    columns: Columns | None = None
    month_cell: str = ""

    def complete(self, draft: Draft) -> Draft:
        """The draft with what it does not say itself."""
        draft.section = self.section
        draft.year_heading = self.year
        draft.choice = self.choice if draft.choice is None else draft.choice
        draft.title = draft.title or self.title
        draft.facts = draft.facts | self.facts
        share(self.shared, draft)
        return draft


def with_heading(
    context: Context,
    *,
    title: str = "",
    facts: Facts = NOTHING,
    month: int | None = None,
    year: YearHeading | None = None,
    shared: Shared | None = None,
    choice: int | None = None,
) -> Context:
    """The context below a new heading: what it does not say stays, but for facts and choices.

    A title starts a new section, so that its dates may begin anew.
    """
    spoken = shared or Shared()
    known = context.shared
    return replace(
        context,
        title=title or context.title,
        section=context.section + bool(title),
        month=month if month is not None else context.month,
        year=year or context.year,
        facts=facts,
        choice=choice,
        shared=Shared(
            times=spoken.times or known.times,
            location=spoken.location or known.location,
            weekday=known.weekday if spoken.weekday is None else spoken.weekday,
        ),
    )


def share(shared: Shared, draft: Draft) -> None:
    # A week or a month has no time of day: it would look like one that is settled.
    if draft.is_exact:
        draft.times = draft.times or shared.times
    draft.location = draft.location or shared.location
    written = draft.written
    if written and written.weekday is None and shared.weekday is not None:
        draft.written = replace(written, weekday=shared.weekday)
