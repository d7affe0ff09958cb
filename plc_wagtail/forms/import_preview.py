"""The whole preview of a list: what was read, against which programme, and what is confirmed."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from django.utils.translation import gettext as _

from plc_wagtail.forms.import_rows import (
    AS_ABOVE,
    NO_THEME,
    NOT_ADDED,
    OF_ITS_YEAR,
    ImportRowForm,
    usual_choice,
)
from plc_wagtail.intake import Code, read_source
from plc_wagtail.intake.explain import needs_check
from plc_wagtail.intake.mending import join_rows, keep_people_private
from plc_wagtail.models import Theme
from plc_wagtail.services.meeting_import import Comparison, Entry, compare
from plc_wagtail.services.reading_options import options_for

REMOVE, KEEP_YEAR = "remove", "keep_year"
# A list that fits more years than these is not told apart by its weekdays.
MOST_YEARS = 3


class ImportPreview:
    """`page` is the newest draft of the programme, None for a new one; `data` what was posted."""

    def __init__(self, unfinished, page, locale, data=None):
        self.unfinished, self.page, self.locale, self.data = unfinished, page, locale, data
        finish = page.promised_latest_finish if page else None
        self.options = options_for(
            unfinished.site,
            unfinished.first_year,
            latest_finish=finish,
            date_order=unfinished.date_order,
        )

    @cached_property
    def found(self):
        """Raises UnreadableFile for a calendar file that is none."""
        return read_source(self.unfinished.source, self.options)

    @cached_property
    def rows(self):
        return [keep_people_private(row) for row in self.found.rows]

    @cached_property
    def comparison(self):
        if self.page is None or not self.is_settled:
            return Comparison({})
        return compare(self.page, self.rows, self.options)

    @cached_property
    def themes(self):
        """Those of the school in the page's language, by key."""
        themes = Theme.objects.for_site(self.unfinished.site).filter(locale=self.locale)
        return {theme.pk: theme for theme in themes.order_by("name")}

    @cached_property
    def forms(self):
        answers = self.unfinished.answers
        return [
            ImportRowForm(
                self.data,
                row=row,
                place=place,
                themes=self.themes,
                meeting=self.comparison.found.get(place),
                answers=answers.get(str(place)),
            )
            for place, row in enumerate(self.rows)
        ]

    def known_date(self, place):
        meeting = self.comparison.found.get(place)
        return meeting and meeting.date

    def changes(self, place):
        """What the row would change in its meeting as it is proposed; None for a new meeting."""
        row, known = self.rows[place], self.known_date(place)
        chosen_before = known and usual_choice(row, known) == known.isoformat()
        return self.comparison.changes(place, replace(row, date=known) if chosen_before else row)

    def asks(self, place):
        """True where somebody should look: not where the programme holds the answer already."""
        return needs_check(self.rows[place]) and self.changes(place) != []

    @cached_property
    def better_years(self):
        """Names of the years that fit most weekdays, until the editor keeps the chosen one."""
        if self.unfinished.answers.get(KEEP_YEAR) == self.options.first_year:
            return ()
        stale = (one for one in self.found.warnings if one.code is Code.STALE_LIST)
        return tuple(name for one in stale for name in one.years[:MOST_YEARS])

    @property
    def is_settled(self):
        """Year and order of the dates are beyond doubt; before that nothing is compared."""
        return not self.better_years and self.found.question is None

    def is_valid(self):
        """All forms, so that every error is shown at once; a joined row needs one above it."""
        wrong = [form for form in self.forms if not form.is_valid()]
        if wrong or not self.is_settled:
            return False
        above = None
        for form in self.forms:
            if form.is_joined and above is None:
                form.add_error("choice", _("There is no row above to join it to."))
                return False
            above = form if form.is_added else above
        return True

    def entries(self) -> list[Entry]:
        """The confirmed rows in order, joined rows in those above them; after `is_valid`."""
        entries, theme = [], None
        for form in self.forms:
            theme = self.chosen_theme(form.cleaned_data["theme"], theme)
            if form.is_joined:
                above = entries[-1]
                entries[-1] = replace(above, row=join_rows(above.row, form.confirmed()))
            elif form.is_added:
                entries.append(Entry(form.confirmed(), theme, form.meeting_uid))
        return entries

    def chosen_theme(self, chosen, above):
        if chosen == AS_ABOVE:
            return above
        return None if chosen == NO_THEME else self.themes[int(chosen)]

    def removed(self):
        """The uids of the meetings that are not in the list and were ticked."""
        ticked = set(self.data.getlist(REMOVE)) if self.data else set()
        return {one.uid for one in self.comparison.gone if str(one.uid) in ticked}

    def answers(self, *, same_year=True):
        """What to keep of the posted form for the next look at the list."""
        kept = {str(form.place): form.answers for form in self.forms if form.answers}
        if not same_year:
            kept = {place: without_year(answers) for place, answers in kept.items()}
        return kept

    def count_added(self):
        """As the forms stand, before they are checked."""
        return sum(form["choice"].value() not in NOT_ADDED for form in self.forms)


def without_year(answers):
    """What was left out or joined stays so; a date does not."""
    return {
        name: text for name, text in answers.items() if name not in OF_ITS_YEAR or text in NOT_ADDED
    }
