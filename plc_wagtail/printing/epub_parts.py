"""An HTML document as the parts of an e-book: XHTML, links between them, pictures beside them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, tostring

from plc_wagtail.printing.tree import drop_furniture, parse, prefer_large_pictures, remove
from plc_wagtail.sanitise import printable

logger = logging.getLogger(__name__)

XHTML = "http://www.w3.org/1999/xhtml"
SVG = "{http://www.w3.org/2000/svg}"
# An e-book has contents of its own, which its reader opens from anywhere.
LEFT_OUT = "plc-booklet-contents"
# Kinds of pictures every reader must show (EPUB 3.3, section 3.2), by their first bytes.
PICTURES = {
    b"\x89PNG": ("png", "image/png"),
    b"\xff\xd8\xff": ("jpg", "image/jpeg"),
    b"GIF8": ("gif", "image/gif"),
    b"RIFF": ("webp", "image/webp"),
}


@dataclass(frozen=True)
class Picture:
    name: str
    type: str
    content: bytes


@dataclass(frozen=True)
class Part:
    name: str
    title: str
    body: Element

    @property
    def has_drawing(self) -> bool:
        return any(True for _ in self.body.iter("svg"))

    def to_xhtml(self, language: str) -> str:
        html = Element("html", {"xmlns": XHTML, "lang": language, "xml:lang": language})
        head = SubElement(html, "head")
        SubElement(head, "title").text = self.title
        SubElement(head, "link", {"rel": "stylesheet", "href": "style.css", "type": "text/css"})
        SubElement(html, "body", {"class": "plc-booklet"}).append(self.body)
        text = tostring(html, encoding="unicode", method="xml")
        return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n{text}\n'


@dataclass
class Parts:
    """`picture` gives the bytes behind an address, or raises: then it is left out."""

    base_url: str
    picture: Callable[[str], bytes]
    parts: list[Part] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)

    def read(self, html: str) -> Parts:
        main = parse(printable(html)).find("body/main")
        prefer_large_pictures(main)
        drop_furniture(main)
        sections = [one for one in main if LEFT_OUT not in one.get("class", "").split()]
        places = {
            element.get("id"): name_of(number)
            for number, section in enumerate(sections)
            for element in section.iter()
            if element.get("id")
        }
        for number, section in enumerate(sections):
            self.add(name_of(number), section, places)
        return self

    def add(self, name: str, section: Element, places: dict[str, str]) -> None:
        section.tail = None
        self.keep_pictures(section)
        for element in section.iter():
            tidy(element)
            if element.tag == "a" and element.get("href"):
                element.set("href", self.link(element.get("href"), places))
        heading = next(section.iter("h1"), None)
        title = " ".join("".join(heading.itertext()).split()) if heading is not None else name
        self.parts.append(Part(name, title, section))

    def link(self, address: str, places: dict[str, str]) -> str:
        if address.startswith("#"):
            return f"{places.get(address[1:], '')}{address}"
        return urljoin(self.base_url, address)

    def keep_pictures(self, section: Element) -> None:
        for parent in list(section.iter()):
            for image in parent.findall("img"):
                kept = self.kept(urljoin(self.base_url, image.get("src", "")))
                if kept:
                    image.set("src", kept.name)
                else:
                    remove(parent, image)

    def kept(self, address: str) -> Picture | None:
        if address not in self.pictures:
            try:
                content = self.picture(address)
            # Storage may fail in any way; the rest of the book is worth having without a picture.
            except Exception:
                logger.exception("The e-book is made without the picture %s", address)
                return None
            kind = next((PICTURES[start] for start in PICTURES if content.startswith(start)), None)
            if kind is None:
                return None
            name = f"picture-{len(self.pictures) + 1}.{kind[0]}"
            self.pictures[address] = Picture(name, kind[1], content)
        return self.pictures[address]


def name_of(number: int) -> str:
    return f"part-{number}.xhtml"


def tidy(element: Element) -> None:
    """A drawing says its namespace itself; an attribute for old browsers is no XHTML."""
    if element.tag == f"{SVG}svg":
        element.set("xmlns", SVG[1:-1])
    element.tag = element.tag.removeprefix(SVG)
    element.attrib.pop("focusable", None)
