"""A document in, its parts out: what it is, its sections, and everything found in them.

Each line that is not blank ends in a section, in the title, in a meeting or among the dropped.
"""

from __future__ import annotations

from dataclasses import replace

from plc_wagtail.intake.options import ReadingOptions
from plc_wagtail.intake.pages.acronyms import acronyms_in
from plc_wagtail.intake.pages.blocks import blocks_of
from plc_wagtail.intake.pages.carving import carved
from plc_wagtail.intake.pages.codes import Clue, DoubtCode, Dropped, Role
from plc_wagtail.intake.pages.contacts import contact_in
from plc_wagtail.intake.pages.doubts import doubts_of, undated_meetings
from plc_wagtail.intake.pages.figures_found import statistics_in
from plc_wagtail.intake.pages.found import Doubt, DroppedLine
from plc_wagtail.intake.pages.furniture import without_furniture
from plc_wagtail.intake.pages.headings import Headed, headed
from plc_wagtail.intake.pages.kinds import suggested_kind
from plc_wagtail.intake.pages.meeting_lines import meeting_lines, read_lines, stated_year
from plc_wagtail.intake.pages.opening import lines_of_document
from plc_wagtail.intake.pages.options import DocumentOptions
from plc_wagtail.intake.pages.pictures import without_picture_names
from plc_wagtail.intake.pages.post_dates import PostDate, post_date
from plc_wagtail.intake.pages.quotations import quotations_in
from plc_wagtail.intake.pages.references import links_in, references_in
from plc_wagtail.intake.pages.source import Line
from plc_wagtail.intake.pages.summary import with_summary
from plc_wagtail.intake.pages.themes import questions_in, themes_in
from plc_wagtail.intake.pages.title import take_title
from plc_wagtail.intake.pages.values import Section
from plc_wagtail.intake.pages.whole import Document

DEFAULT = DocumentOptions()


def read_document(name: str, data: bytes, options: DocumentOptions = DEFAULT) -> Document:
    """Reads an HTML page, a Word file or a text; `name` helps to tell which of them it is.

    Raises UnreadableFile or HtmlTooLarge, whose message is for the person who chose the file.
    """
    return read_lines_of(name, lines_of_document(name, data, options.limits), options)


def read_lines_of(name: str, lines: list[Line], options: DocumentOptions = DEFAULT) -> Document:
    split = [without_picture_names(line) for line in lines]
    sorted_lines = without_furniture([line for line, _ in split if line])
    pictures = [picture for _, picture in split if picture]
    title, kept, repeated = take_title(sorted_lines.kept)
    dropped = sorted_lines.dropped + pictures + repeated
    posted = post_date(title, kept, dropped)
    if posted and posted.is_alone:
        kept = [line for line in kept if line is not posted.line]
    found = _read(name, title, kept, dropped, posted, options)
    order = sorted(found.dropped, key=lambda one: one.line)
    return replace(found, dropped=tuple(order))


def _read(
    name: str,
    title: Line | None,
    kept: list[Line],
    dropped: list[Line],
    posted: PostDate | None,
    options: DocumentOptions,
) -> Document:
    numbers = meeting_lines(kept)
    named = stated_year(kept + [line for line in (title,) if line]) if numbers else None
    reading = options.meetings or (None if named is None else ReadingOptions(first_year=named))
    meetings, rows = read_lines(kept, numbers, reading) if numbers and reading else (None, set())
    parts = headed(kept, numbers)
    listed = {line.number for part in parts if part.role is Role.REFERENCES for line in part.lines}
    references = tuple(references_in(kept, listed))
    parts = carved(parts, {line for one in references for line in one.lines})
    # Without the labels that were cut off, so that places in a line are those of its paragraph.
    content = [line for part in parts for line in part.lines]
    sections = tuple(_sections(parts, numbers))
    themes = tuple(themes_in(parts))
    reasons = {line.dropped for line in dropped if line.dropped}
    kind, clues = suggested_kind(
        {section.role for section in sections},
        reasons,
        meetings=len(numbers),
        themes=sum(theme.is_listed for theme in themes),
        is_dated=posted is not None,
    )
    if options.kind:
        kind, clues = options.kind, (Clue.CHOSEN,)
    document = Document(
        name=name,
        kind=kind,
        clues=clues,
        title=title.text if title else "",
        title_lines=(title.number,) if title else (),
        date=posted.date if posted else None,
        date_lines=(posted.line.number,) if posted and posted.is_alone else (),
        byline=", ".join(line.text for line in dropped if line.dropped is Dropped.AUTHOR),
        sections=with_summary(sections),
        themes=themes,
        questions=tuple(questions_in(parts)),
        meetings=meetings,
        quotations=tuple(quotations_in(content)),
        statistics=tuple(statistics_in([line for line in content if line.number not in numbers])),
        references=references,
        links=tuple(link for line in kept for link in links_in(line)),
        contact=contact_in(_contact_lines(parts)),
        acronyms=tuple(acronyms_in(kept)),
        dropped=tuple(_dropped(line) for line in dropped),
    )
    year = named if meetings and options.meetings is None else None
    doubts = doubts_of(document, kept, year)
    if numbers and meetings is None:
        doubts += tuple(undated_meetings(sections))
    if posted and posted.is_ambiguous:
        doubts += (Doubt(DoubtCode.AMBIGUOUS_DATE, posted.line.number, posted.line.text),)
    return replace(document, doubts=doubts)


def _contact_lines(parts: list[Headed]) -> list[Line]:
    """Of the first section that says whom to ask."""
    return next((part.lines for part in parts if part.role is Role.CONTACT), [])


def _dropped(line: Line) -> DroppedLine:
    return DroppedLine(line.number, line.text, line.dropped or Dropped.RULE)


def _sections(parts: list[Headed], numbers: set[int]) -> list[Section]:
    """A heading that says nothing itself belongs to the one above it of a higher level."""
    found: list[Section] = []
    for key, part in enumerate(parts):
        above = next((one for one in reversed(found) if one.level < part.level), None)
        inherited = above.role if above and part.heading else Role.BODY
        section = Section(
            key=key,
            heading=part.title,
            role=part.role or inherited,
            blocks=blocks_of(part.lines, numbers),
            level=part.level,
            heading_lines=(part.heading.number,) if part.heading else (),
        )
        found.append(section)
    return found
