"""An e-book (EPUB 3.3, https://www.w3.org/TR/epub-33/) of an HTML document.

Each child of the document's `main` becomes a part, and its first h1 a line of the contents.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from plc_wagtail.printing.epub_parts import Parts
from plc_wagtail.sanitise import printable

CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""
PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"
  xml:lang="{language}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">{identifier}</dc:identifier>
    <dc:title>{title}</dc:title>
    <dc:language>{language}</dc:language>
    <dc:creator>{author}</dc:creator>
    <meta property="dcterms:modified">{modified}</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">alternativeText</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityHazard">none</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="style" href="style.css" media-type="text/css"/>
    {items}
  </manifest>
  <spine>{spine}</spine>
</package>
"""
CONTENTS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
  lang="{language}" xml:lang="{language}">
  <head><title>{title}</title></head>
  <body><nav epub:type="toc"><ol>{lines}</ol></nav></body>
</html>
"""
# Equal input gives equal bytes.
STAMP = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class About:
    """`identifier` is a URN that stays the same for every edition."""

    title: str
    language: str
    author: str
    identifier: str
    modified: datetime


def write_epub(
    html: str, about: About, *, css: str, base_url: str, picture: Callable[[str], bytes]
) -> bytes:
    book = Parts(base_url, picture).read(html)
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        # First and not packed, so that the kind of file can be told from its first bytes.
        store(archive, "mimetype", "application/epub+zip", packed=False)
        store(archive, "META-INF/container.xml", CONTAINER)
        store(archive, "EPUB/package.opf", package(book, about))
        store(archive, "EPUB/nav.xhtml", contents(book, about))
        store(archive, "EPUB/style.css", css)
        for part in book.parts:
            store(archive, f"EPUB/{part.name}", part.to_xhtml(about.language))
        for one in book.pictures.values():
            store(archive, f"EPUB/{one.name}", one.content)
    return buffer.getvalue()


def store(archive: ZipFile, name: str, content: str | bytes, packed: bool = True) -> None:
    entry = ZipInfo(name, STAMP)
    archive.writestr(entry, content, ZIP_DEFLATED if packed else ZIP_STORED)


def package(book: Parts, about: About) -> str:
    return PACKAGE.format(
        language=escape(about.language),
        identifier=escape(about.identifier),
        title=escape(printable(about.title)),
        author=escape(printable(about.author or about.title)),
        modified=about.modified.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        items="\n    ".join(items(book)),
        spine="".join(f'<itemref idref="{part.name}"/>' for part in book.parts),
    )


def items(book: Parts) -> Iterator[str]:
    for part in book.parts:
        drawn = ' properties="svg"' if part.has_drawing else ""
        kind = "application/xhtml+xml"
        yield f'<item id="{part.name}" href="{part.name}" media-type="{kind}"{drawn}/>'
    for one in book.pictures.values():
        yield f'<item id="{one.name}" href="{one.name}" media-type="{one.type}"/>'


def contents(book: Parts, about: About) -> str:
    lines = (f'<li><a href="{part.name}">{escape(part.title)}</a></li>' for part in book.parts)
    return CONTENTS.format(
        language=escape(about.language), title=escape(printable(about.title)), lines="".join(lines)
    )
