"""Each doubt, and each line left out, in a plain sentence: what it is, and how to mend it."""

from __future__ import annotations

from django.utils.dates import WEEKDAYS
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plc_wagtail.date_words import day_words, short_day_words
from plc_wagtail.intake.codes import Code, Reason
from plc_wagtail.intake.document import Row
from plc_wagtail.intake.options import ReadingOptions

# What a person should look at; the others only tell what was assumed.
TO_CHECK = frozenset(
    {
        Code.UNPARSED_LINE,
        Code.UNREADABLE_NUMBER,
        Code.INVALID_DATE,
        Code.US_FORMAT_SUSPECTED,
        Code.WEEKDAY_MISMATCH,
        Code.YEAR_CONFLICT,
        Code.OUTSIDE_ACADEMIC_YEAR,
        Code.RELATIVE_DATE,
        Code.WEEK_COMMENCING_NOT_MONDAY,
        Code.BANK_HOLIDAY,
        Code.WEEKEND,
        Code.OUTSIDE_TERM,
        Code.END_BEFORE_START,
        Code.DUPLICATE,
        Code.OVERLAP,
        Code.ALTERNATIVES,
    }
)

SENTENCES = {
    Code.WEEKDAY_MISMATCH: gettext_lazy("Date and weekday do not fit each other: choose one."),
    Code.UNPARSED_LINE: gettext_lazy(
        "Not all of this line was understood: compare it with what was read, and change the rest."
    ),
    Code.UNREADABLE_NUMBER: gettext_lazy(
        "A number here mixes letters and figures, such as O for 0: type the date and times."
    ),
    Code.INVALID_DATE: gettext_lazy(
        "There is no such date: type the right one, or leave the row out."
    ),
    Code.US_FORMAT_SUSPECTED: gettext_lazy(
        "Day and month could be the other way round: answer the question above the list."
    ),
    Code.YEAR_CONFLICT: gettext_lazy(
        "The list names another school year than the one you chose: change the date or the year."
    ),
    Code.OUTSIDE_ACADEMIC_YEAR: gettext_lazy(
        "%(day)s is not in the school year %(year)s: change the date or the year."
    ),
    Code.YEAR_INFERRED: gettext_lazy(
        "August belongs to two school years; read as %(day)s. Change it if that is wrong."
    ),
    Code.RELATIVE_DATE: gettext_lazy(
        "The date depends on when the list was written, such as “next Thursday”: type the date."
    ),
    Code.WEEK_COMMENCING_NOT_MONDAY: gettext_lazy(
        "%(day)s is no Monday, although the line speaks of a week: check the date."
    ),
    Code.BANK_HOLIDAY: gettext_lazy(
        "%(day)s is a bank holiday: change the date if nobody meets that day."
    ),
    Code.WEEKEND: gettext_lazy("%(day)s is at a weekend: change the date if that is a slip."),
    Code.OUTSIDE_TERM: gettext_lazy(
        "%(day)s is not in a term of your academic year: change the date if that is a slip."
    ),
    Code.INSET_DAY_MISMATCH: gettext_lazy(
        "The list and your academic year do not agree whether %(day)s is a training day: "
        "correct the one that is wrong."
    ),
    Code.PAST_FINISH_RULE: gettext_lazy(
        "It ends later than your school allows: change the end if that is a slip."
    ),
    Code.END_BEFORE_START: gettext_lazy("It ends before it starts: change one of the two."),
    Code.START_MISSING: gettext_lazy("No start is stated: type it, or leave it empty."),
    Code.END_MISSING: gettext_lazy("No end is stated: type it, or leave it empty."),
    Code.TIME_AMBIGUOUS_AMPM: gettext_lazy(
        "The line does not say am or pm; read as school hours. Change it if that is wrong."
    ),
    Code.DUPLICATE: gettext_lazy("The same meeting is in the list already: leave one of them out."),
    Code.OVERLAP: gettext_lazy(
        "It overlaps another meeting of the list: change a time if that is a slip."
    ),
    Code.OUT_OF_ORDER: gettext_lazy(
        "It is earlier than the row above: check the month. Nothing needs doing if it is right."
    ),
    Code.NUMBER_GAP: gettext_lazy(
        "The numbers jump here: see whether a line is missing from the list."
    ),
    Code.ALTERNATIVES: gettext_lazy(
        "The list offers several dates for this meeting: keep one, or keep all if each goes ahead."
    ),
    Code.RECURRENCE_EXPANDED: gettext_lazy(
        "One of several dates made from a rule such as “every Tuesday”; "
        "days on which school is closed are left out."
    ),
    Code.SPELLING_ASSUMED: gettext_lazy(
        "A day or month is misspelt; read as %(day)s. Change it if that is wrong."
    ),
    Code.PERSONAL_DATA: gettext_lazy(
        "It seems to name a person, so those words are for staff only: "
        "move them to the note for everyone only if they may be public."
    ),
    Code.STALE_LIST: gettext_lazy(
        "Most weekdays do not fit the school year %(year)s: choose the year the list is for."
    ),
}

REASONS = {
    Reason.HEADING: gettext_lazy("A heading: it holds for the lines below."),
    Reason.SHARED_FACTS: gettext_lazy("It holds for other lines: it was added to their rows."),
    Reason.TABLE_HEADER: gettext_lazy("The heads of the table’s columns."),
    Reason.NO_MEETING: gettext_lazy("Says that there is no meeting."),
    Reason.CLOSURE: gettext_lazy("A holiday or a closed day, not a meeting."),
    Reason.DEADLINE: gettext_lazy("A deadline, or a day that is only mentioned; not a meeting."),
    Reason.EMAIL_HEADER: gettext_lazy("Part of an e-mail’s head."),
    Reason.GREETING: gettext_lazy("A greeting."),
    Reason.SIGNATURE: gettext_lazy("Below the letter: a name or an address."),
    Reason.STRUCK_OUT: gettext_lazy("Crossed out in the document."),
    Reason.LINE_TOO_LONG: gettext_lazy("Longer than any line of a list; copy only the dates."),
    Reason.ATTACHMENT: gettext_lazy("A file in the mail, not opened: import it by itself."),
    Reason.HIDDEN_SHEET: gettext_lazy(
        "A hidden sheet of the workbook, not read: if it has dates, show it in Excel and save."
    ),
    Reason.HIDDEN_CELLS: gettext_lazy(
        "Hidden in the workbook, not read: if there are dates, show them in Excel and save."
    ),
    Reason.TEMPLATE: gettext_lazy("The template’s own example or instructions."),
    Reason.GOES_ON: gettext_lazy(
        "It repeats on and on: its first dates were read, the later ones were not."
    ),
    Reason.NEVER_HAPPENS: gettext_lazy(
        "It repeats by a rule that gives no date: type its dates yourself."
    ),
    Reason.NO_DATE: gettext_lazy("No date in it."),
}


def explain(code: Code, row: Row, options: ReadingOptions) -> str:
    """The sentence for one doubt about one row, with the row's own day in it."""
    if code is Code.WEEKDAY_MISMATCH and row.date and row.weekday_stated is not None:
        return _("%(date)s is a %(right)s, but the list says %(stated)s. Which is right?") % {
            "date": short_day_words(row.date),
            "right": WEEKDAYS[row.date.weekday()],
            "stated": WEEKDAYS[row.weekday_stated],
        }
    day = day_words(row.date) if row.date else _("this date")
    return capfirst(str(SENTENCES[code]) % {"day": day, "year": options.academic_year})


def needs_check(row: Row) -> bool:
    """True where somebody should look; a row that is left out needs nothing."""
    return row.include and bool(TO_CHECK.intersection(row.warnings))
