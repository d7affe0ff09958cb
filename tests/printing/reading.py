"""A PDF as a screen reader and a checker of PDF/UA read it."""

import base64
import io
from dataclasses import dataclass

import pikepdf
import pytest

from plc_wagtail.printing.tools import Missing, what_is_missing

needs_weasyprint = pytest.mark.skipif(
    what_is_missing() != Missing.NOTHING, reason="WeasyPrint needs Pango: see .ci/booklet"
)
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
# ISO 32000-1, 14.8.4: what may stand in what.
MAY_HOLD = {
    "L": {"LI", "L", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
}
MUST_STAND_IN = {"LI": {"L"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody"}}


@dataclass(frozen=True)
class Element:
    tag: str
    parent: str
    alt: str
    has_headers: bool


class PdfReading:
    def __init__(self, content):
        self.pdf = pikepdf.open(io.BytesIO(content))
        self.root = self.pdf.Root
        with self.pdf.open_metadata() as facts:
            self.facts = dict(facts)
        self.elements = list(self.walk(self.root.StructTreeRoot, ""))

    def walk(self, element, parent):
        tag = str(element.get("/S", ""))[1:]
        if tag:
            headers = "/Headers" in element.get("/A", {}) or "/ID" in element
            yield Element(tag, parent, str(element.get("/Alt", "")), headers)
        for kid in kids(element):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from self.walk(kid, tag)

    def tags(self, *names):
        return [one for one in self.elements if one.tag in names]

    @property
    def levels(self):
        return [
            int(one.tag[1]) for one in self.elements if one.tag[:1] == "H" and one.tag[1:].isdigit()
        ]

    @property
    def links(self):
        return [note for page in self.pdf.pages for note in page.get("/Annots", [])]

    @property
    def wrong_nesting(self):
        """Pairs of a parent and a child that the standard does not allow."""
        return sorted(
            {
                (one.parent, one.tag)
                for one in self.elements
                if one.tag not in MAY_HOLD.get(one.parent, {one.tag})
                or one.parent not in MUST_STAND_IN.get(one.tag, {one.parent})
            }
        )

    @property
    def fonts(self):
        """(name, is in the file) of each font."""
        return {
            (str(font.BaseFont), is_embedded(font))
            for page in self.pdf.pages
            for font in page.Resources.get("/Font", {}).values()
        }


def kids(element):
    found = element.get("/K")
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def is_embedded(font):
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    return any(name in inner.FontDescriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))
