"""Tagged PDFs: what PDF/UA-1 (ISO 14289-1) asks of a file, looked up in the file."""

from plc_wagtail.printing.pdf import write_pdf
from tests.printing.reading import DOT, PdfReading, needs_weasyprint

pytestmark = needs_weasyprint


def write(html, picture=None):
    document = f'<!doctype html><html lang="en-gb"><title>Our findings</title><body>{html}'
    made = write_pdf(
        document, css="", drawing_css="", base_url="https://school.example/", picture=picture
    )
    return PdfReading(made.content)


def test_pdf_says_its_title_language_and_standard():
    pdf = write("<h1>Our findings</h1><p>Words.</p>")

    assert (str(pdf.root.Lang), bool(pdf.root.MarkInfo.Marked)) == ("en-gb", True)
    assert bool(pdf.root.ViewerPreferences.DisplayDocTitle)
    assert pdf.facts["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
    assert pdf.facts["{http://purl.org/dc/elements/1.1/}title"] == "Our findings"


def test_lists_tables_and_pairs_are_nested_as_the_standard_says():
    pdf = write(
        "<h1>A</h1><ul><li>one<ul><li>two</li></ul></li></ul>"
        "<dl><div><dt>When</dt><dd>May</dd></div></dl>"
        "<table><caption>Counts</caption><thead><tr><th scope=col>Group</th><th scope=col>n</th>"
        "</tr></thead><tbody><tr><th scope=row>All</th><td>9</td></tr></tbody></table>"
    )

    assert pdf.wrong_nesting == []
    assert [one.has_headers for one in pdf.tags("TH", "TD")] == [True] * 4


def test_pictures_are_described_and_decoration_is_left_out():
    asked = []

    def picture(address):
        asked.append(address)
        return DOT

    pdf = write('<h1>A</h1><img src="/a.png" alt="A hall"><img src="/b.png" alt="">', picture)

    assert [one.alt for one in pdf.tags("Figure")] == ["A hall"]
    assert set(asked) == {"https://school.example/a.png"}


def test_nothing_is_fetched_but_what_the_site_gives():
    asked = []

    def refuse(address):
        asked.append(address)
        raise ValueError(address)

    pdf = write('<h1>A</h1><img alt="x" src="file:///etc/passwd"><p>Words.</p>', refuse)

    assert (set(asked), len(pdf.pdf.pages)) == ({"file:///etc/passwd"}, 1)
    assert [one.alt for one in pdf.tags("Figure")] == ["x"]


def test_links_say_where_they_lead():
    pdf = write('<h1>A</h1><p><a href="/case-studies/">Case studies</a></p>')

    assert [str(link.Contents) for link in pdf.links] == ["https://school.example/case-studies/"]
