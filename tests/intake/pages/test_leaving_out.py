"""A section that an editor leaves out takes along what was found in it, and nothing else."""

from plc_wagtail.intake import ReadingOptions
from plc_wagtail.intake.pages import DocumentOptions, Role, read_document
from tests.intake.pages.examples import PROGRAMME, STUDY

YEAR = DocumentOptions(meetings=ReadingOptions(first_year=2026))


def keys(document, role):
    return {one.key for one in document.sections if one.role is role}


def test_dates_go_with_their_section():
    document = read_document("page.txt", PROGRAMME.encode(), YEAR)
    dated = {one.key for one in document.sections if not document.without({one.key}).has_dates}
    left = document.without(dated)

    assert document.has_dates
    assert (len(dated), len(document.meetings.rows), left.meetings.rows) == (1, 4, ())
    assert left.themes == document.themes


def test_numbers_quotations_and_doubts_go_with_their_section():
    document = read_document("page.txt", STUDY.encode())
    left = document.without(keys(document, Role.IMPACT))

    assert document.statistics
    assert document.quotations
    assert (left.statistics, left.quotations) == ((), ())
    assert {one.role for one in document.sections} - {one.role for one in left.sections} == {
        Role.IMPACT
    }
    assert set(left.doubts) < set(document.doubts)


def test_the_contact_goes_with_its_section():
    document = read_document("page.txt", STUDY.encode())

    assert document.contact
    assert document.without(keys(document, Role.CONTACT)).contact is None
