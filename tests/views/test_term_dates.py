"""Paste your term dates: read, look, confirm; nothing is stored before, nothing twice."""

import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from plc_wagtail import clock
from plc_wagtail.models import AcademicYear
from plc_wagtail.services.academic_years import store_usual_year
from tests.factories import AcademicYearFactory, UserFactory
from tests.intake.terms import pages
from tests.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    user = UserFactory(is_superuser=True, is_staff=True)
    client.force_login(user)
    return client


def read(client, site, text, **more):
    data = {"text": text, "site": site.pk, "year": "", "back": "", **more}
    return client.post(reverse("plc_term_dates"), data)


def ticked(response):
    html = response.content.decode()
    boxes = re.findall(r'<input type="checkbox" name="(\w+)" value="([\w-]+)"( checked)?', html)
    chosen = {"take": [], "remove": []}
    for name, value, checked in boxes:
        if checked:
            chosen[name].append(value)
    return chosen


def confirm(client, site, text, **more):
    looked = read(client, site, text, **more)
    data = {"confirm": "1", "seen": looked.context["seen"], **ticked(looked), **more}
    return read(client, site, text, **data)


def dates(year):
    terms = [(term.name, term.start, term.end) for term in year.terms.all()]
    days = [(day.kind, day.start, day.end, day.label) for day in year.closure_days.all()]
    return terms, days


def test_each_line_stands_beside_what_was_read_and_nothing_is_stored(admin, site):
    response = read(admin, site, pages.THREE_TERMS)

    html = " ".join(response.content.decode().split())
    assert AcademicYear.objects.count() == 0
    assert "10 dates read · 1 line needs you" not in html
    assert "10 dates read · nothing needs you · <a" in html
    assert "3 lines left out" in html
    assert "This training day is outside the terms." in html
    assert "Thursday 25 March 2027" in html
    assert "We look forward to seeing you." in html
    assert "Storing does not confirm the dates." in html


def test_confirming_makes_the_year_and_does_not_confirm_its_dates(admin, site):
    response = confirm(admin, site, pages.THREE_TERMS)

    assert response.url == reverse("wagtailsnippets_plc_wagtail_academicyear:list")
    year = AcademicYear.objects.get()
    assert (year.site, year.name, year.is_confirmed) == (site, "2026-27", False)
    terms, days = dates(year)
    assert terms == [
        ("Autumn Term", dt.date(2026, 9, 2), dt.date(2026, 12, 18)),
        ("Spring Term", dt.date(2027, 1, 4), dt.date(2027, 3, 25)),
        ("Summer Term", dt.date(2027, 4, 12), dt.date(2027, 7, 21)),
    ]
    assert days[0] == ("inset", dt.date(2026, 9, 1), None, "INSET days")
    assert days[1] == ("half_term", dt.date(2026, 10, 26), dt.date(2026, 10, 30), "Half term")
    assert len(days) == 7


def test_the_same_dates_twice_change_nothing(admin, site):
    confirm(admin, site, pages.THREE_TERMS)
    AcademicYear.objects.update(confirmed_at=clock.now())
    before = dates(AcademicYear.objects.get())

    looked = read(admin, site, pages.THREE_TERMS)
    confirm(admin, site, pages.THREE_TERMS)

    assert looked.context["years"][0]["counts"] == {"new": 0, "changed": 0, "same": 10}
    year = AcademicYear.objects.get()
    assert dates(year) == before
    assert year.is_confirmed


def test_what_changed_keeps_its_row_and_takes_the_confirmation_away(admin, site):
    confirm(admin, site, pages.THREE_TERMS)
    year = AcademicYear.objects.get()
    year.confirmed_at = clock.now()
    year.save()
    uid = year.closure_days.get(start=dt.date(2026, 10, 26)).uid
    text = "Half term: Monday 26 October to Friday 6 November 2026\nINSET: 8 March 2027"

    looked = read(admin, site, text)
    confirm(admin, site, text)

    assert looked.context["years"][0]["counts"] == {"new": 1, "changed": 1, "same": 0}
    # A list of some dates leaves the others as they are.
    assert [row["off"] for row in looked.context["years"][0]["gone"]] == [False] * 9
    year = AcademicYear.objects.get()
    assert year.closure_days.get(uid=uid).end == dt.date(2026, 11, 6)
    assert (year.terms.count(), year.closure_days.count()) == (3, 8)
    assert not year.is_confirmed


def test_a_whole_list_takes_the_place_of_the_usual_year(admin, site):
    store_usual_year(site, "england", 2026)

    confirm(admin, site, pages.SIX_TERMS)

    terms, days = dates(AcademicYear.objects.get())
    assert [name for name, *_ in terms] == [f"Term {number}" for number in range(1, 7)]
    assert [kind for kind, *_ in days] == ["inset"] * 3 + ["bank_holiday"] * 2


def test_only_what_is_ticked_is_stored_and_a_doubtful_year_is_not_ticked(admin, site):
    text = "Half term: 26 - 30 October 2026\nChristmas: 21 December 2025 to 1 January 2027"

    looked = read(admin, site, text)
    confirm(admin, site, text)

    assert ticked(looked)["take"] == ["day-2026-1"]
    assert [kind for kind, *_ in dates(AcademicYear.objects.get())[1]] == ["half_term"]


def test_changed_text_is_shown_again_before_it_is_stored(admin, site):
    looked = read(admin, site, pages.THREE_TERMS)
    data = {"confirm": "1", "seen": looked.context["seen"], "take": ["term-2026-0"]}

    response = read(admin, site, pages.SIX_TERMS, **data)

    assert "The dates have changed meanwhile." in response.content.decode()
    assert ticked(response)["take"] == ["term-2026-0"]
    assert AcademicYear.objects.count() == 0


def test_a_file_is_read_and_its_text_can_be_changed(admin, site):
    file = SimpleUploadedFile("dates.csv", b"Term,Start,End\nAutumn,02/09/2026,18/12/2026\n")
    data = {"file": file, "text": "", "site": site.pk, "back": ""}

    response = admin.post(reverse("plc_term_dates"), data)

    assert response.context["text"] == "Term\tStart\tEnd\nAutumn\t02/09/2026\t18/12/2026"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Paste your list, or choose a file."),
        ("Welcome to our school", "No term dates were found in this."),
        ("INSET: 3 July", "No term dates were found in this."),
    ],
)
def test_what_cannot_be_read_is_said_and_kept(admin, site, text, words):
    html = read(admin, site, text).content.decode()

    assert words in html
    assert text in html


def test_a_chosen_year_is_that_of_dates_without_one(admin, site):
    offered = read(admin, site, "").context["form"].fields["year"].choices[1]

    response = read(admin, site, "INSET: 3 July", year=offered[0])

    assert response.context["years"][0]["plan"].read.first_year == int(offered[0])


def test_another_schools_year_is_neither_seen_nor_changed(client, landing, site, other_site):
    AcademicYearFactory(site=other_site)
    shared = AcademicYearFactory(site=None, slug="shared")
    client.force_login(person("editors", landing, site))

    assert "For which school?" not in client.get(reverse("plc_term_dates")).content.decode()
    refused = read(client, other_site, pages.THREE_TERMS)
    confirm(client, site, pages.THREE_TERMS)

    assert "seen" not in refused.context
    assert [year.terms.count() for year in AcademicYear.objects.exclude(site=site)] == [0, 0]
    assert AcademicYear.objects.get(site=site).terms.count() == 3
    assert shared.terms.count() == 0


@pytest.mark.parametrize("role", ["contributors", "staff"])
def test_who_may_not_change_years_may_not_paste(client, landing, site, role):
    client.force_login(person(role, landing, site))

    response = client.get(reverse("plc_term_dates"))

    assert response.status_code in {302, 403}


def test_the_way_back_stays_on_this_site(admin, site):
    back = reverse("wagtailadmin_home")

    assert confirm(admin, site, pages.THREE_TERMS, back=back).url == back
    elsewhere = confirm(admin, site, pages.SIX_TERMS, back="https://example.org/")
    assert elsewhere.url == reverse("wagtailsnippets_plc_wagtail_academicyear:list")


def test_the_list_of_years_offers_it(admin, site):
    html = admin.get(reverse("wagtailsnippets_plc_wagtail_academicyear:list")).content.decode()

    assert reverse("plc_term_dates") in html
