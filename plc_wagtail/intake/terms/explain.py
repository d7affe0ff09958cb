"""Each doubt about a line of term dates, and each line left out, in a plain sentence."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from plc_wagtail.intake.terms.codes import TermCode, TermReason

SENTENCES = {
    TermCode.UNPARSED_LINE: _("It is not clear what happens on a date in this line: add a word."),
    TermCode.UNREADABLE_NUMBER: _("A number here mixes letters and figures, such as O for 0."),
    TermCode.INVALID_DATE: _("There is no such date."),
    TermCode.US_FORMAT_SUSPECTED: _(
        "Day and month could be the other way round: write the months as words."
    ),
    TermCode.NO_YEAR: _("No year is stated: write one above, or choose the school year."),
    TermCode.WEEKDAY_MISMATCH: _("Date and weekday do not fit each other: check which is right."),
    TermCode.YEAR_CONFLICT: _("The years in this line, or above it, do not fit: check the year."),
    TermCode.YEAR_INFERRED: _("The year was taken from the lines around it: check it."),
    TermCode.END_BEFORE_START: _("The last day is before the first day."),
    TermCode.LONG_RANGE: _("This is very long: check both days and the year."),
    TermCode.TERM_INCOMPLETE: _("The first or the last day to this one is missing."),
    TermCode.TERM_UNNAMED: _("The term has no name in the list, so it got a number."),
    TermCode.SEVERAL_STARTS: _("A second first day: it was taken as a day for some pupils."),
    TermCode.SEVERAL_ENDS: _("A second last day: it was taken as a day for some pupils."),
    TermCode.HALF_TERM_INFERRED: _("The half term is the time between two stretches of school."),
    TermCode.OVERLAP: _("It shares days with a term or a holiday: check both."),
    TermCode.GAP: _("A long time lies between this term and the one before: is one missing?"),
    TermCode.INSET_OUTSIDE_TERM: _("This training day is outside the terms."),
    TermCode.OUTSIDE_TERM: _("This half term is not inside a term or between two: check the year."),
    TermCode.WEEKEND: _("It falls on a weekend."),
    TermCode.TIME_AMBIGUOUS_AMPM: _("The line does not say am or pm; read as school hours."),
    TermCode.SPELLING_ASSUMED: _("A day or month is misspelt: check what was read."),
    TermCode.PERSONAL_DATA: _("It seems to name a person: the words are shown to parents."),
}

REASONS = {
    TermReason.HEADING: _("A heading: it holds for the lines below."),
    TermReason.TABLE_HEADER: _("The heads of the table’s columns."),
    TermReason.EMAIL_HEADER: _("Part of an e-mail’s head."),
    TermReason.GREETING: _("A greeting."),
    TermReason.SIGNATURE: _("Below the letter: a name or an address."),
    TermReason.STRUCK_OUT: _("Crossed out in the document."),
    TermReason.LINE_TOO_LONG: _("Longer than any line of dates; copy only the dates."),
    TermReason.ATTACHMENT: _("A file in the mail, not opened: read it by itself."),
    TermReason.HIDDEN_SHEET: _(
        "A hidden sheet of the workbook, not read: if it has dates, show it in Excel and save."
    ),
    TermReason.HIDDEN_CELLS: _(
        "Hidden in the workbook, not read: if there are dates, show them in Excel and save."
    ),
    TermReason.NO_DATE: _("No date in it."),
    TermReason.TO_BE_CONFIRMED: _("Still to be confirmed."),
    TermReason.PUBLISHED_ON: _("When the page was written, not a school date."),
    TermReason.FOR_STAFF: _("For staff only: it says nothing about pupils."),
    TermReason.UNKNOWN_DATE: _("A date, but not what happens on it."),
    TermReason.UNREADABLE_DATE: _("The date cannot be read."),
    TermReason.NO_YEAR: _("The year is not known."),
    TermReason.INCOMPLETE: _("The first or the last day to this one is missing."),
}
# Doubts that only tell what was understood; the others ask a person to look.
NOTES = frozenset(
    {
        TermCode.TERM_UNNAMED,
        TermCode.HALF_TERM_INFERRED,
        TermCode.INSET_OUTSIDE_TERM,
        TermCode.SEVERAL_STARTS,
        TermCode.SEVERAL_ENDS,
    }
)
# With one of these a date is not taken unless a person ticks it.
DOUBTED = frozenset({TermCode.YEAR_CONFLICT, TermCode.END_BEFORE_START, TermCode.LONG_RANGE})
