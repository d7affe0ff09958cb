"""Published sources: read from what editors paste, written in the Harvard style."""

from plc_wagtail.citations.harvard import Formatted, harvard
from plc_wagtail.citations.item import CslItem, Person
from plc_wagtail.citations.parts import doi_in, title_key, web_address
from plc_wagtail.citations.people import people_in, person, written
from plc_wagtail.citations.reader import MOST_ENTRIES, Reading, TooManyReferences, read_references

__all__ = [
    "MOST_ENTRIES",
    "CslItem",
    "Formatted",
    "Person",
    "Reading",
    "TooManyReferences",
    "doi_in",
    "harvard",
    "people_in",
    "person",
    "read_references",
    "title_key",
    "web_address",
    "written",
]
