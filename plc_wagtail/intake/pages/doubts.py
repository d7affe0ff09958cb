"""What an editor has to look at, gathered from all that was read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plc_wagtail.intake.codes import Code
from plc_wagtail.intake.document import MeetingList
from plc_wagtail.intake.pages.codes import DocumentKind, DoubtCode, Dropped, Role
from plc_wagtail.intake.pages.found import Doubt
from plc_wagtail.intake.pages.source import LONGEST, Line
from plc_wagtail.intake.pages.values import ItemList, MeetingLines, Paragraph, Section
from plc_wagtail.intake.pages.whole import Document
from plc_wagtail.intake.personal import EMAIL, HANDLE, TELEPHONE, TITLED_NAME
from plc_wagtail.school_year import year_name

RELATIVE = re.compile(
    r"\b(?:(?:this|next|last) (?:week|month|half[- ]term|term|year|spring|summer|autumn|evening"
    r"|academic year)|yesterday|today|tomorrow|tonight|recently|currently|soon|back in \w{3,9}"
    r"|(?:the )?(?:coming|last|next|past) (?:few |couple of |two |three |\d )?(?:weeks|months"
    r"|terms|years)"
    r"|end of (?:the|this) (?:academic |school )?year|this (?:morning|afternoon))\b",
    re.IGNORECASE,
)
CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d")
APPRAISAL = re.compile(r"\b(?:appraisals?|performance management|capability)\b", re.IGNORECASE)
# A document is full of words like "led by"; these are signs of one person.
PERSONAL = (EMAIL, TELEPHONE, HANDLE, TITLED_NAME)
EXTRACT = 80
RANKS = {code: rank for rank, code in enumerate(DoubtCode)}


def doubts_of(document: Document, lines: list[Line], year: int | None) -> tuple[Doubt, ...]:
    """In the order of their lines. `year` is that of a school year taken from the text."""
    found = [
        *_of_the_whole(document, year),
        *(doubt for line in lines for doubt in _of_line(line)),
        *(doubt for section in document.sections for doubt in _of_section(section)),
        *_of_quotations(document),
        *_of_sources(document),
        *_of_meetings(document.meetings),
        *_of_dropped(document),
        *_of_contact(document),
    ]
    return tuple(sorted(found, key=lambda doubt: (doubt.line, RANKS[doubt.code])))


def _of_the_whole(document: Document, year: int | None) -> Iterator[Doubt]:
    if not document.title:
        yield Doubt(DoubtCode.NO_TITLE)
    if document.kind is not DocumentKind.CASE_STUDY and not document.summary:
        yield Doubt(DoubtCode.NO_SUMMARY)
    if year is not None:
        yield Doubt(DoubtCode.YEAR_FROM_TEXT, text=year_name(year))
    for acronym in document.acronyms:
        if not acronym.expansion:
            yield Doubt(DoubtCode.UNDEFINED_ACRONYM, acronym.line, acronym.short)


def _of_line(line: Line) -> Iterator[Doubt]:
    if len(line.text) > LONGEST:
        yield Doubt(DoubtCode.LINE_TOO_LONG, line.number, line.text[:EXTRACT])
        return
    relative = RELATIVE.search(line.text)
    if relative:
        yield Doubt(DoubtCode.RELATIVE_DATE, line.number, relative[0])
    appraisal = APPRAISAL.search(line.text)
    if appraisal:
        yield Doubt(DoubtCode.APPRAISAL, line.number, appraisal[0])
    if any(sign.search(line.text) for sign in PERSONAL):
        yield Doubt(DoubtCode.PERSONAL_DATA, line.number, line.text[:EXTRACT])


def _of_section(section: Section) -> Iterator[Doubt]:
    if section.role is Role.YEAR and not CALENDAR_YEAR.search(section.heading):
        yield Doubt(DoubtCode.NO_YEAR, section.lines[0], section.heading)
    for place, block in enumerate(section.blocks):
        following = section.blocks[place + 1 : place + 2]
        promised = isinstance(block, Paragraph) and block.text.endswith(":")
        kept = following and not isinstance(following[0], Paragraph)
        quoted = following and isinstance(following[0], Paragraph) and _is_quoted(following[0])
        if promised and not kept and not quoted:
            yield Doubt(DoubtCode.MISSING_AFTER_COLON, block.lines[-1], block.text[-EXTRACT:])
        if isinstance(block, ItemList) and block.is_rebuilt:
            yield Doubt(DoubtCode.LIST_REBUILT, block.lines[0], block.items[0].text[:EXTRACT])


def _is_quoted(paragraph: Paragraph) -> bool:
    return paragraph.is_quote or paragraph.text[:1] in '“"'


def _of_quotations(document: Document) -> Iterator[Doubt]:
    for one in document.quotations:
        extract = one.text[:EXTRACT]
        if not one.is_closed:
            yield Doubt(DoubtCode.UNCLOSED_QUOTATION, one.line, extract)
        if not one.has_origin:
            yield Doubt(DoubtCode.UNATTRIBUTED_QUOTATION, one.line, extract)
        if one.inspectorate and not one.year:
            yield Doubt(DoubtCode.UNDATED_INSPECTION, one.line, extract)
    for number in document.statistics:
        if number.missing:
            yield Doubt(DoubtCode.INCOMPLETE_STATISTIC, number.line, number.value, number.missing)


def _of_sources(document: Document) -> Iterator[Doubt]:
    for link in document.links:
        if link.is_poor:
            code = DoubtCode.POOR_LINK_TEXT if link.url else DoubtCode.LOST_LINK
            yield Doubt(code, link.line, link.text)
    for reference in document.references:
        if not reference.is_certain:
            yield Doubt(DoubtCode.INCOMPLETE_REFERENCE, reference.lines[0], reference.raw[:EXTRACT])


def _of_meetings(meetings: MeetingList | None) -> Iterator[Doubt]:
    if meetings is None:
        return
    for warning in meetings.warnings:
        yield Doubt(DoubtCode.MEETING, 0, str(warning.code), warning.years)
    if meetings.question:
        yield Doubt(DoubtCode.MEETING, 0, str(meetings.question.code))
    for row in meetings.rows:
        codes = tuple(str(code) for code in row.warnings if code is not Code.TIME_AMBIGUOUS_AMPM)
        if codes:
            yield Doubt(DoubtCode.MEETING, row.line, row.raw[:EXTRACT], codes)


def _of_dropped(document: Document) -> Iterator[Doubt]:
    for one in document.dropped:
        if one.reason is Dropped.PICTURE:
            yield Doubt(DoubtCode.TEXT_IN_IMAGE, one.line, one.text[:EXTRACT])
        elif one.reason is Dropped.NEEDS_JAVASCRIPT:
            yield Doubt(DoubtCode.NEEDED_JAVASCRIPT, one.line, one.text[:EXTRACT])


def _of_contact(document: Document) -> Iterator[Doubt]:
    contact = document.contact
    if contact and contact.name:
        yield Doubt(DoubtCode.NAMED_PERSON, contact.lines[0], contact.name)
    if contact and not (contact.role and contact.email):
        yield Doubt(DoubtCode.INCOMPLETE_CONTACT, contact.lines[0], contact.name or contact.role)


def undated_meetings(sections: tuple[Section, ...]) -> Iterator[Doubt]:
    """For dates that were left as text because nobody said of which school year they are."""
    for section in sections:
        for block in section.blocks:
            if isinstance(block, MeetingLines):
                yield Doubt(DoubtCode.NO_YEAR, block.lines[0], block.texts[0][:EXTRACT])
