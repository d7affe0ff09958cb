"""The printed booklet as a file, from stored studies to the bytes."""

import pytest
import wagtail_factories

from plc_wagtail.enums import FileKind
from plc_wagtail.exceptions import NoSuchPicture
from plc_wagtail.models import BookletStudy
from plc_wagtail.services.booklet_files import files_of, manuscript_of
from plc_wagtail.services.booklet_pictures import picture_at
from tests import factories
from tests.printing.reading import PdfReading, needs_weasyprint
from tests.section import publish

COMPARISON = {
    "measured": "Pupils used feedback",
    "counted": "things",
    "base": "lesson visits",
    "first": {"name": "Members", "numerator": 27, "denominator": 36},
    "second": {"name": "Others", "numerator": 44, "denominator": 92},
}


@pytest.fixture
def image(db):
    return wagtail_factories.ImageFactory(title="A hall", file__width=600, file__height=400)


@pytest.fixture
def booklet(study_index, image):
    picture = {"image": {"image": image.pk, "alt_text": "A full hall", "decorative": False}}
    study = factories.CaseStudyFactory(
        parent=study_index,
        title="Feedback in lessons",
        aim="<p>To see.</p><ul><li>one</li></ul>",
        impact=[("comparison", COMPARISON)],
        body=[{"type": "image", "value": picture}],
    )
    study.references = [factories.ReferenceFactory(title="Teacher learning")]
    booklet = factories.BookletFactory(
        parent=study_index, title="What we found", foreword="<p>Read on.</p>", slug="booklet"
    )
    booklet.booklet_studies = [BookletStudy(study=publish(study))]
    return publish(booklet)


@needs_weasyprint
def test_pdf_of_a_booklet_reads_well_aloud(booklet):
    made = {file.kind: file for file in files_of(manuscript_of(booklet))}
    pdf = PdfReading(made[FileKind.PDF].content)

    assert (str(pdf.root.Lang), str(pdf.pdf.docinfo.Title)) == ("en-gb", "What we found")
    assert pdf.facts["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
    assert pdf.wrong_nesting == []
    assert [
        level
        for before, level in zip([0, *pdf.levels], pdf.levels, strict=False)
        if level > before + 1
    ] == []
    assert {one.alt for one in pdf.tags("Figure")} >= {"A full hall"}
    assert [one for one in pdf.tags("Figure") if not one.alt] == []
    assert [link for link in pdf.links if not str(link.get("/Contents", ""))] == []
    assert [one for one in pdf.tags("TH", "TD") if not one.has_headers] == []
    assert {is_embedded for _name, is_embedded in pdf.fonts} == {True}
    assert all(str(page.Tabs) == "/S" for page in pdf.pdf.pages if "/Annots" in page)


def test_manuscript_is_made_for_nobody_in_particular(booklet):
    html = manuscript_of(booklet).html

    assert "<link" not in html
    assert "Feedback in lessons" in html


def test_picture_is_read_from_the_storage(image):
    rendition = image.get_rendition("width-480")

    assert picture_at(f"http://school.example{rendition.url}") == rendition.file.read()


@pytest.mark.parametrize(
    "address",
    ["http://10.0.0.1/", "file:///etc/passwd", "http://school.example/media/%2e%2e/x.png"],
)
def test_what_is_no_picture_of_the_site_is_refused(db, address):
    with pytest.raises(NoSuchPicture):
        picture_at(address)
