"""A whole document becomes a draft: read, looked at part by part, confirmed; nothing before."""

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail.test.utils.form_data import querydict_from_html

from plc_wagtail.models import (
    CaseStudyPage,
    Contact,
    DraftDoubts,
    ProgrammePage,
    Theme,
    UnfinishedImport,
    UpdatePage,
    page_model,
)
from plc_wagtail.services.draft_doubts import doubts_about
from tests.intake.documents import archive, docx, paragraph, run
from tests.intake.pages.examples import NEWS, PROGRAMME, STUDY
from tests.views.importing import ANY

DOCUMENT = f"{ANY}document/"


@pytest.fixture(autouse=True)
def clock_of_school():
    with time_machine.travel("2026-11-22 10:42", tick=False) as traveller:
        yield traveller


class AtWork:
    def __init__(self, client, landing):
        self.client, self.landing, self.answer = client, landing, None

    def read(self, text="", **sent):
        data = {"section": self.landing.pk, "text": text, "html": "", **sent}
        self.answer = self.client.post(DOCUMENT, data, follow=True)
        return self

    @property
    def soup(self):
        return BeautifulSoup(self.answer.content, "html.parser")

    @property
    def words(self):
        return " ".join(self.soup.select_one(".plc-import").get_text(" ").split())

    @property
    def form(self):
        form = self.soup.select_one("form[data-plc-document]")
        form["id"] = "it"
        for button in form.select("button"):
            button.decompose()
        return querydict_from_html(str(form), form_id="it").dict()

    @property
    def places(self):
        """Heading of each part with the place chosen for it."""
        return {
            part.strong.get_text(): part.select_one("option[selected]")["value"]
            for part in self.soup.select(".plc-section")
        }

    def send(self, button, follow=True, **changes):
        path = self.answer.request["PATH_INFO"]
        self.answer = self.client.post(path, {**self.form, **changes, button: "1"}, follow=follow)
        return self

    def confirm(self, **changes):
        return self.send("confirm", follow=False, **changes)


@pytest.fixture
def at_work(client, editor, landing, study_index):
    client.force_login(editor)
    return AtWork(client, landing)


def newest(model):
    return model.objects.get().get_latest_revision_as_object()


def test_a_study_goes_from_paste_to_draft_in_its_own_order(at_work, editor, study_index):
    at_work.read(STUDY)

    assert not CaseStudyPage.objects.exists()
    assert "Suggested: Case study, because it has the headings of a study" in at_work.words
    assert "Seems to name or reach a person" in at_work.words
    assert "Nothing is saved yet." in at_work.words
    assert list(at_work.places.values()) == [
        "aim",
        "background",
        "year",
        "year",
        "evidence",
        "impact",
        "reflections",
        "contact",
    ]

    at_work.confirm(title="Quick recall")

    page = newest(CaseStudyPage)
    assert at_work.answer.url == f"/admin/pages/{page.pk}/edit/#plc-from-document"
    assert (page.title, page.live, page.owner, page.get_parent().pk) == (
        "Quick recall",
        False,
        editor,
        study_index.pk,
    )
    assert page.latest_revision.user == editor
    made = PageLogEntry.objects.filter(page=page.pk, action="wagtail.create")
    assert {entry.user for entry in made} == {editor}
    assert not UnfinishedImport.objects.exists()


def test_doubts_stay_beside_the_draft_until_somebody_has_looked(at_work):
    at_work.read(STUDY).confirm(title="Quick recall")
    page = CaseStudyPage.objects.get()
    number = len(doubts_about(page))

    (message,) = [str(one) for one in get_messages(at_work.answer.wsgi_request)]
    assert f"{number} things are to be looked at: they are listed under" in message
    editor = at_work.client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "Something seems to be missing after the colon" in editor

    at_work.client.post(f"/admin/professional-learning/concerns/{page.pk}/seen/")
    assert doubts_about(page) == []


def test_doubts_go_when_the_page_is_published_and_after_thirty_days(at_work, clock_of_school):
    at_work.read(NEWS).confirm(title="News")
    page = UpdatePage.objects.get()
    assert doubts_about(page)

    clock_of_school.move_to("2026-12-23 10:42")
    assert doubts_about(page) == []
    page.get_latest_revision().publish()
    assert not DraftDoubts.objects.exists()


def test_sections_go_where_the_editor_sends_them(at_work):
    at_work.read(STUDY)
    (impact,) = [name for name, place in at_work.form.items() if place == "impact"]
    (aim,) = [name for name, place in at_work.form.items() if place == "aim"]
    (contact,) = [name for name, place in at_work.form.items() if place == "contact"]

    at_work.confirm(title="Quick", **{impact: "reflections", aim: "left_out", contact: "left_out"})

    page = newest(CaseStudyPage)
    assert (list(page.impact), page.aim, page.contact) == ([], "", None)
    assert "64%" in page.reflections
    assert not Contact.objects.exists()


def test_another_kind_or_year_is_looked_at_before_anything_is_made(at_work):
    at_work.read(PROGRAMME).send("again", year="2026")
    assert "4 dates read, 1 of them to look at. They become meetings" in at_work.words

    at_work.confirm(kind="update", title="Groups")

    assert not page_model().objects.filter(title="Groups").exists()
    at_work.answer = at_work.client.get(at_work.answer.url)
    assert "Only a programme has meetings: here they stay as text." in at_work.words
    at_work.confirm()
    assert UpdatePage.objects.get().title == "Groups"


def test_dates_without_a_year_are_read_once_it_is_said(at_work):
    undated = "Learning together\n\nDates\n\nThursday 12 November 3.45pm\nTuesday 2 March 3.45pm\n"
    at_work.read(undated)
    assert "Say the school year above, and they are read." in at_work.words

    at_work.send("again", year="2026").confirm()

    page = newest(ProgrammePage)
    assert [str(one.date) for one in page.meetings.all()] == ["2026-11-12", "2027-03-02"]


def test_a_word_file_and_pasted_html_are_read_with_their_headings(at_work):
    word = SimpleUploadedFile(
        "letter.docx", docx(paragraph(run("A letter")) + paragraph(run("Its text.")))
    )
    assert "letter.docx" in at_work.read(file=word).words

    html = "<h1>Quick recall</h1><h2>Aim</h2><p>To see.</p><script>steal()</script>"
    at_work.read("Quick recall", html=html)

    assert at_work.places == {"Aim": "body"}
    assert "steal" not in at_work.answer.content.decode()


LOCKED = "an old format or a password"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("locked.docx", b"\xd0\xcf\x11\xe0" + b"x" * 99, LOCKED),
        ("broken.docx", b"PK\x03\x04 nothing", "damaged"),
        ("sheet.docx", archive({"xl/workbook.xml": "<a/>"}), "not a Word"),
        ("page.pdf", b"%PDF-1.7", "PDF"),
        ("empty.txt", b" \n\n", "no text in it"),
        ("menu.html", b"<nav>Home</nav><img src=x>", "Nothing in it is the text"),
    ],
)
def test_what_cannot_be_read_is_said_beside_the_field(at_work, name, data, words):
    at_work.read("What I typed", file=SimpleUploadedFile(name, data))

    assert words in at_work.soup.select_one("[data-contentpath=file].w-field--error").get_text()
    assert at_work.soup.select_one("#id_text").get_text().strip() == "What I typed"
    assert not UnfinishedImport.objects.exists()


def test_nothing_given_and_only_a_title_are_said_too(at_work):
    assert "Paste your text, or choose a file." in at_work.read("").words

    at_work.read("Title", html="<h1>Title</h1>")
    assert "Nothing in it is the text of a page" in at_work.words


def test_a_failure_half_way_leaves_nothing(at_work, monkeypatch):
    at_work.read(STUDY)

    def broken(*args):
        raise RuntimeError("power cut")

    monkeypatch.setattr("plc_wagtail.services.document_import.keep_doubts", broken)
    with pytest.raises(RuntimeError):
        at_work.confirm(title="Quick recall")

    assert not CaseStudyPage.objects.exists()
    assert not Theme.objects.exists()
    assert not ModelLogEntry.objects.exists()
    assert UnfinishedImport.objects.count() == 1


def test_confirming_twice_makes_one_page(at_work):
    address = at_work.read(NEWS).answer.request["PATH_INFO"]
    form = {**at_work.form, "confirm": "1"}

    answers = [at_work.client.post(address, form).url for _ in range(2)]

    assert UpdatePage.objects.count() == 1
    assert answers[1] == DOCUMENT


def test_a_document_waits_for_its_owner_alone(at_work, client, superuser):
    address = at_work.read(NEWS).answer.request["PATH_INFO"]

    assert "You have an unfinished document from 10:42am." in client.get(ANY).content.decode()
    client.force_login(superuser)
    assert client.get(address).url == DOCUMENT
    assert "unfinished document" not in client.get(DOCUMENT).content.decode()


def test_another_schools_section_is_not_there(at_work, other_landing):
    data = {"section": other_landing.pk, "text": STUDY, "html": ""}

    assert at_work.client.post(DOCUMENT, data).status_code == 404
    assert not UnfinishedImport.objects.exists()


def test_lost_rights_end_it(at_work, editor):
    address = at_work.read(STUDY).answer.request["PATH_INFO"]
    editor.groups.first().page_permissions.all().delete()

    assert at_work.client.post(address, {**at_work.form, "confirm": "1"}).status_code == 404
    assert not CaseStudyPage.objects.exists()


def test_contributors_make_drafts_as_well(at_work, contributor):
    at_work.client.force_login(contributor)
    at_work.read(NEWS).confirm()

    assert (UpdatePage.objects.get().live, UpdatePage.objects.get().owner) == (False, contributor)


def test_the_import_page_offers_all_three(at_work):
    at_work.answer = at_work.client.get(ANY)

    offered = [one.get_text() for one in at_work.soup.select(".plc-import__choices a")]
    assert offered == ["A list of meetings", "Term dates", "A whole page or document"]


@pytest.mark.parametrize("sections", [1, 3, 50])
def test_the_preview_asks_the_database_as_often_for_any_length(
    at_work, django_assert_num_queries, sections
):
    text = "".join(f"<h2>Part {n}</h2><p>Some words.</p>" for n in range(sections))
    at_work.read("x", html=f"<h1>Title</h1>{text}")
    address = at_work.answer.request["PATH_INFO"]
    at_work.client.get(address)

    with django_assert_num_queries(22):
        at_work.client.get(address)
