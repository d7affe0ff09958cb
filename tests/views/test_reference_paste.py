"""Add references: paste, look, confirm; nothing is stored before, nothing twice."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from plc_wagtail.models import Reference
from tests.citations.sources import BIBTEX, FEEDBACK, HARVARD, RIS
from tests.factories import ReferenceFactory, UserFactory
from tests.people import person

pytestmark = pytest.mark.django_db
BARE_DOI = "10.1000/182"


@pytest.fixture
def admin(client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    return client


def read(client, site, text, **more):
    return client.post(reverse("plc_add_references"), {"text": text, "site": site.pk, **more})


def confirm(client, site, text, **more):
    looked = read(client, site, text)
    ticked = [plan.number for plan, is_taken in looked.context["entries"] if is_taken]
    data = {"confirm": "1", "seen": looked.context["seen"], "take": ticked, **more}
    return read(client, site, text, **data)


def words(response):
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


def test_each_reference_is_shown_as_readers_will_see_it_and_nothing_is_stored(admin, site):
    response = read(admin, site, f"{BIBTEX}\n@book{{bad, title={{no end}}")

    shown = words(response)
    assert "1 reference read (BibTeX) · 1 new · 1 part not read" in shown
    assert HARVARD in shown
    assert "@book{bad" in shown
    assert Reference.objects.count() == 0


def test_confirming_stores_what_was_ticked(admin, site):
    response = confirm(admin, site, f"{RIS}TY  - BOOK\nTI  - Left out\nER  -\n", take=[1])

    assert response.url == reverse("wagtailsnippets_plc_wagtail_reference:list")
    (stored,) = Reference.objects.all()
    assert (stored.as_csl_item(), stored.site) == (FEEDBACK, site)


def test_a_file_is_confirmed_as_a_browser_sends_it_back(admin, site):
    file = SimpleUploadedFile("list.ris", RIS.encode())
    looked = read(admin, site, "", file=file)
    text = looked.context["form"].cleaned_data["text"].replace("\n", "\r\n")

    read(admin, site, text, confirm="1", seen=looked.context["seen"], take=["1"])

    assert [one.as_csl_item() for one in Reference.objects.all()] == [FEEDBACK]


def test_what_is_missing_is_said(admin, site):
    shown = words(read(admin, site, "Timperley, H. et al. (2007) Teacher learning."))

    assert "Missing: more authors: it says “and others”, the publisher." in shown


def test_a_source_of_the_list_is_found_by_doi_or_title_and_not_ticked(admin, site):
    by_title = ReferenceFactory(title="Feedback & power", issued_year=2007, site=None)
    by_doi = ReferenceFactory(title="Other words", doi=FEEDBACK.doi.upper(), site=site)
    text = f"{BARE_DOI}\nA, B. (2007) Feedback   &amp; Power.\n{HARVARD}\n{HARVARD}"

    response = read(admin, site, text.replace("&amp;", "&"))

    found = [(p.stored, p.repeats, taken) for p, taken in response.context["entries"]]
    assert found == [
        (None, None, False),
        (by_title, None, False),
        (by_doi, None, False),
        (by_doi, 3, False),
    ]
    assert "already. Tick it only if this is another one." in words(response)


def test_a_bare_doi_needs_a_title_which_can_be_typed_beside_it(admin, site):
    refused = confirm(admin, site, BARE_DOI, take=[1])
    typed = {"title-1": "  Guide <b>", "author-1": "Department for Education\n", "year-1": "2024"}
    response = confirm(admin, site, BARE_DOI, take=[1], **typed)

    assert "A reference has no title: fill it in, or untick the reference." in words(refused)
    assert response.status_code == 302
    stored = Reference.objects.get()
    assert (stored.title, stored.author, stored.issued_year, stored.doi) == (
        "Guide < b>",
        "Department for Education",
        2024,
        BARE_DOI,
    )


def test_a_reference_a_colleague_added_meanwhile_is_not_doubled(admin, site):
    looked = read(admin, site, RIS)
    Reference.from_csl_item(FEEDBACK, site=site).save()

    data = {"confirm": "1", "seen": looked.context["seen"], "take": [1]}
    response = read(admin, site, RIS, **data)

    assert "has changed meanwhile" in words(response)
    assert Reference.objects.count() == 1


def test_all_are_stored_or_none(admin, site, monkeypatch):
    def fail_at_second(self, *args, **kwargs):
        if self.title == "Second":
            raise RuntimeError
        return kept(self, *args, **kwargs)

    kept = Reference.save
    monkeypatch.setattr(Reference, "save", fail_at_second)

    with pytest.raises(RuntimeError):
        confirm(admin, site, "A, B. (2001) First.\nA, B. (2002) Second.")

    assert Reference.objects.count() == 0


def test_an_export_of_a_reference_manager_is_read(admin, site):
    file = SimpleUploadedFile("mine.ris", b"\xef\xbb\xbf" + RIS.encode())

    response = admin.post(reverse("plc_add_references"), {"site": site.pk, "file": file})

    assert HARVARD in words(response)


def test_a_text_of_another_time_is_read_as_well(admin, site):
    file = SimpleUploadedFile("old.bib", "@book{a, title={Café}}".encode("cp1252"))

    response = admin.post(reverse("plc_add_references"), {"site": site.pk, "file": file})

    assert "Café (no date)." in words(response)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("", "Paste your references, or choose a file."),
        ("Dear colleagues", "No reference was found in this."),
        ("10.1000/182\n" * 201, "Paste at most 200 references at a time."),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(admin, site, text, answer):
    assert answer in words(read(admin, site, text))


def test_other_corrections_are_forgotten_when_the_text_is_read_again(admin, site):
    response = read(admin, site, HARVARD, again="1", **{"title-1": "Of another text"})

    assert "Of another text" not in words(response)


def test_only_those_who_may_add_a_reference_come_here(client, landing, site):
    client.force_login(person("editors", landing, site))
    assert client.get(reverse("plc_add_references")).status_code == 200

    client.force_login(person("contributors", landing, site))
    assert client.get(reverse("plc_add_references")).status_code == 302


def test_a_school_cannot_add_to_another_one(client, landing, site, other_landing, other_site):
    client.force_login(person("editors", landing, site))

    response = read(client, other_site, RIS)

    assert (response.status_code, "entries" in response.context) == (200, False)
    assert response.context["form"].errors.keys() == {"site"}


def test_the_list_of_references_offers_it(admin, site):
    listing = admin.get(reverse("wagtailsnippets_plc_wagtail_reference:list"))

    assert f'href="{reverse("plc_add_references")}"' in listing.content.decode()
