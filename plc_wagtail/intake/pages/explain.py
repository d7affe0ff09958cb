"""Each doubt, each line left out and each clue in a plain sentence: what, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plc_wagtail.intake.codes import Code
from plc_wagtail.intake.explain import SENTENCES as OF_MEETINGS
from plc_wagtail.intake.pages.codes import Clue, DoubtCode, Dropped
from plc_wagtail.intake.pages.found import Doubt

SENTENCES = {
    DoubtCode.NO_TITLE: _("The document has no title: type one."),
    DoubtCode.NO_SUMMARY: _("Nothing in it is a short summary: write one or two sentences."),
    DoubtCode.NO_YEAR: _("It is not said which school year this is: choose or write the year."),
    DoubtCode.YEAR_FROM_TEXT: _("The school year of the dates was taken from the text: check it."),
    DoubtCode.MEETING: _("Something about a date is not clear: correct it in the dates."),
    DoubtCode.MISSING_AFTER_COLON: _(
        "Something seems to be missing after the colon, such as a chart: add it, or end the "
        "sentence."
    ),
    DoubtCode.TEXT_IN_IMAGE: _(
        "A picture stood here and is not taken over: add it to the page, and write out any words "
        "in it."
    ),
    DoubtCode.NEEDED_JAVASCRIPT: _(
        "A part of the old page was shown by a program only: look at the old page and copy what "
        "is missing."
    ),
    DoubtCode.UNCLOSED_QUOTATION: _("It is not clear where this quotation ends: check its end."),
    DoubtCode.UNATTRIBUTED_QUOTATION: _(
        "Nobody is named for this quotation: say in which role it was said, or where it was "
        "written."
    ),
    DoubtCode.UNDATED_INSPECTION: _(
        "A quotation of an inspectorate needs the date of its report: add it."
    ),
    DoubtCode.INCOMPLETE_STATISTIC: _(
        "This number does not say all it should: add what is missing, or say that it is not known."
    ),
    DoubtCode.APPRAISAL: _(
        "Appraisal is mentioned: what comes from it is never for the public. Take it out, or keep "
        "it for staff."
    ),
    DoubtCode.PERSONAL_DATA: _(
        "This seems to name or reach a person: take it out unless that person agreed."
    ),
    DoubtCode.NAMED_PERSON: _(
        "A person is named as the contact: only the role was taken over. Add the name under "
        "Contacts if the person agreed."
    ),
    DoubtCode.INCOMPLETE_CONTACT: _(
        "The contact has no role or no e-mail address: complete it under Contacts."
    ),
    DoubtCode.LOST_LINK: _("This was a link, and its address is lost: add it again."),
    DoubtCode.POOR_LINK_TEXT: _(
        "These words do not say where the link leads: write the name of what it opens."
    ),
    DoubtCode.INCOMPLETE_REFERENCE: _(
        "Author, year or title of this source is not certain, so it stays as text: add it under "
        "References."
    ),
    DoubtCode.UNDEFINED_ACRONYM: _(
        "These letters are nowhere explained: write the words out at their first use."
    ),
    DoubtCode.RELATIVE_DATE: _(
        "This depends on when the text was written, such as “next term”: write the date."
    ),
    DoubtCode.AMBIGUOUS_DATE: _(
        "Day and month of this date could be the other way round: type the date."
    ),
    DoubtCode.LIST_REBUILT: _(
        "The levels of this list had run together and were told apart by their capitals: compare "
        "it with the document."
    ),
    DoubtCode.LINE_TOO_LONG: _(
        "This paragraph is so long that nothing in it was looked for: read it yourself."
    ),
    DoubtCode.SEVERAL_QUESTIONS: _(
        "There are several driving questions and a case study has one: choose it in the page."
    ),
    DoubtCode.UNKNOWN_THEME: _(
        "This theme is not among yours, or it is not certain: choose it in the page, or add it "
        "under Themes."
    ),
    DoubtCode.NEW_THEME: _("A theme with this name was added as a draft: complete and publish it."),
    DoubtCode.NEW_REFERENCE: _("This source was added to References: check author and year."),
    DoubtCode.NEW_CONTACT: _("This role was added to Contacts: check its address."),
    DoubtCode.UNKNOWN_CONTACT: _(
        "This contact is not among yours: choose one in the page, or add it under Contacts."
    ),
    DoubtCode.MEETING_LEFT_OUT: _(
        "This date was not made a meeting, as on that day there is none or it is listed twice: "
        "add it if that is wrong."
    ),
    DoubtCode.SHORTENED: _("This was too long for its place and was cut: shorten it yourself."),
}

REASONS = {
    Dropped.NAVIGATION: _("A menu of the old page."),
    Dropped.BREADCRUMB: _("The way to the old page."),
    Dropped.FOOTER: _("The foot of the old page."),
    Dropped.COMMENT_FORM: _("A form for comments."),
    Dropped.COMMENTS: _("Comments of readers."),
    Dropped.LOG_IN: _("A box to log in."),
    Dropped.SHARE_BUTTONS: _("Buttons to share."),
    Dropped.NEEDS_JAVASCRIPT: _("A note that a program is needed."),
    Dropped.POSTED: _("When or under which heading it was posted."),
    Dropped.AUTHOR: _("Who wrote it; a byline needs that person’s consent."),
    Dropped.REPEATED_TITLE: _("The title a second time."),
    Dropped.PICTURE: _("A picture: add it to the page yourself."),
    Dropped.STRUCK_OUT: _("Crossed out in the document."),
    Dropped.RULE: _("A line between parts."),
    Dropped.COOKIES: _("A note about cookies."),
    Dropped.COVERING_MAIL: _("The e-mail that the document came with."),
    Dropped.ATTACHMENT: _("A file in the mail, not opened: import it by itself."),
}

WHY = {
    Clue.STUDY_HEADINGS: _("it has the headings of a study, such as aim, evidence and impact"),
    Clue.MEETINGS: _("it lists dates of meetings"),
    Clue.THEMES: _("it lists themes"),
    Clue.PROGRAMME_HEADINGS: _("it says who takes part or how it works"),
    Clue.POST_DATE: _("it tells the day it was posted"),
    Clue.POST_FURNITURE: _("it has an author or comments, as news has"),
    Clue.CHOSEN: _("you chose it"),
    Clue.NOTHING_ELSE: _("nothing in it says that it is a programme or a case study"),
}

MISSING = {
    "n": _("how many people"),
    "base": _("out of how many"),
    "date": _("when"),
    "method": _("how it was measured"),
}


def about(doubt: Doubt) -> str:
    """What the doubt is about, as it stands in the document, with what is known of it."""
    if doubt.code is DoubtCode.MEETING:
        return _about_meeting(doubt)
    if doubt.code is DoubtCode.INCOMPLETE_STATISTIC:
        missing = ", ".join(str(MISSING[name]) for name in doubt.details)
        return gettext("%(number)s: it is not said %(missing)s") % {
            "number": doubt.text,
            "missing": missing,
        }
    return doubt.text


def _about_meeting(doubt: Doubt) -> str:
    """Of the whole list its text is the code itself and its details are years."""
    if not doubt.line:
        return _sentence(doubt.text)
    return f"{doubt.text}: {' '.join(_sentence(code) for code in doubt.details)}"


def _sentence(code: str) -> str:
    words = {"day": gettext("this date"), "year": gettext("you chose")}
    return capfirst(str(OF_MEETINGS[Code(code)]) % words)


@dataclass(frozen=True)
class Explained:
    """All doubts of one code: the sentence once, and each thing it is about."""

    code: DoubtCode
    sentence: str
    about: tuple[str, ...]


def explained(doubts: Iterable[Doubt]) -> list[Explained]:
    """In the order in which an editor would want to hear of them."""
    found: dict[DoubtCode, list[str]] = {code: [] for code in DoubtCode}
    for doubt in doubts:
        found[doubt.code].append(about(doubt))
    return [
        Explained(code, str(SENTENCES[code]), tuple(dict.fromkeys(filter(None, words))))
        for code, words in found.items()
        if words
    ]
