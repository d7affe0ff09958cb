"""A booklet as readers meet it: its studies, its files, and what nobody may see of them."""

import datetime as dt

import pytest
from wagtail.models import PageViewRestriction

from plc_wagtail import clock
from plc_wagtail.enums import FileKind, MakingState
from plc_wagtail.models import BookletEdition, BookletFile, BookletPage, BookletStudy
from plc_wagtail.models.booklet_edition import note_of
from tests import factories
from tests.many import many_pages
from tests.section import publish

SECRET = "Zebrafish"


@pytest.fixture
def booklet(study_index):
    return factories.BookletFactory(parent=study_index, title="What we found", slug="booklet")


def study(index, title, **fields):
    return factories.CaseStudyFactory(parent=index, title=title, **fields)


def choose(booklet, *studies):
    booklet.booklet_studies = [BookletStudy(study=one) for one in studies]
    return publish(booklet)


def edition(booklet, *studies, **made_of):
    now = clock.now()
    made = BookletEdition.objects.create(
        page=booklet,
        state=MakingState.DONE,
        asked_at=now,
        touched_at=now,
        made_at=now,
        made_of={
            "revision": booklet.live_revision_id,
            "is_draft": False,
            "studies": {str(one.pk): note_of(one) for one in studies},
        }
        | made_of,
    )
    BookletFile.objects.create(
        edition=made, kind=FileKind.PDF, content=b"%PDF", size=4, pages=30, digest="a1"
    )
    return made


def page_of(client, page, route=""):
    return client.get(page.url + route)


def test_page_lists_its_studies_in_the_order_of_the_booklet(client, study_index, booklet):
    first, second = study(study_index, "First"), study(study_index, "Second")
    booklet = choose(booklet, second, first)

    html = page_of(client, booklet).content.decode()

    assert 0 < html.index("Second</a>") < html.index("First</a>")


def hidden(kind, index):
    one = study(index, SECRET, live=kind != "draft")
    if kind == "expired":
        type(one).objects.filter(pk=one.pk).update(expire_at=clock.now() - dt.timedelta(days=1))
    if kind == "restricted":
        PageViewRestriction.objects.create(page=one, restriction_type="login")
    return one


@pytest.mark.parametrize("kind", ["draft", "expired", "restricted"])
@pytest.mark.parametrize("route", ["", "print/"])
def test_what_the_public_may_not_see_is_in_no_booklet(client, study_index, booklet, kind, route):
    booklet = choose(booklet, hidden(kind, study_index), study(study_index, "Seen"))

    html = page_of(client, booklet, route).content.decode()

    assert (SECRET in html, "Seen" in html) == (False, True)


def test_restricted_study_stays_out_for_a_reader_who_may_see_it(admin_client, study_index, booklet):
    booklet = choose(booklet, hidden("restricted", study_index))
    PageViewRestriction.objects.create(page=booklet, restriction_type="login")

    assert SECRET not in page_of(admin_client, booklet, "print/").content.decode()


def test_evidence_for_staff_is_in_no_booklet(client, study_index, booklet):
    private = {"kind": "staff_feedback", "note": SECRET, "visibility": "staff"}
    booklet = choose(booklet, study(study_index, "Seen", evidence=[("item", private)]))

    assert SECRET not in page_of(client, booklet, "print/").content.decode()


def test_file_is_given_out_at_its_route(client, study_index, booklet):
    one = study(study_index, "One")
    booklet = choose(booklet, one)
    edition(booklet, one)

    answer = page_of(client, booklet, "pdf/")

    assert (answer.content, answer["Content-Type"]) == (b"%PDF", "application/pdf")
    assert answer["Content-Disposition"] == 'inline; filename="booklet.pdf"'
    assert answer["Cache-Control"] == "no-cache"


def test_reader_who_has_the_file_is_told_so(client, study_index, booklet):
    one = study(study_index, "One")
    booklet = choose(booklet, one)
    edition(booklet, one)

    answer = client.get(f"{booklet.url}pdf/", headers={"if-none-match": '"a1"'})

    assert (answer.status_code, answer.content) == (304, b"")


def test_without_a_file_its_route_leads_to_the_page(client, booklet):
    answer = page_of(client, booklet, "pdf/")

    assert (answer.status_code, answer["Location"]) == (302, booklet.url)


def test_files_of_a_restricted_booklet_ask_for_a_log_in(client, study_index, booklet):
    one = study(study_index, "One")
    booklet = choose(booklet, one)
    edition(booklet, one)
    PageViewRestriction.objects.create(page=booklet, restriction_type="login")

    assert [page_of(client, booklet, route).status_code for route in ("pdf/", "print/")] == [
        302
    ] * 2
    assert "login" in page_of(client, booklet, "pdf/")["Location"]


def unpublish(one):
    one.unpublish()


def expire(one):
    type(one).objects.filter(pk=one.pk).update(expire_at=clock.now() - dt.timedelta(days=1))


def restrict(one):
    PageViewRestriction.objects.create(page=one, restriction_type="login")


def remove_byline(one):
    one.byline = ""
    publish(one)


def withdraw_evidence(one):
    one.evidence[0].value["visibility"] = "staff"
    publish(one)


@pytest.mark.parametrize(
    "withdraw", [unpublish, expire, restrict, remove_byline, withdraw_evidence]
)
def test_file_is_gone_as_soon_as_something_in_it_is_withdrawn(
    client, study_index, booklet, withdraw
):
    evidence = [("item", {"kind": "staff_feedback", "note": "A form", "visibility": "public"})]
    one = study(
        study_index,
        "One",
        byline="A. Author",
        byline_consented_on=dt.date(2026, 11, 1),
        evidence=evidence,
    )
    booklet = choose(booklet, one, study(study_index, "Two"))
    edition(booklet, type(one).objects.get(pk=one.pk))
    assert page_of(client, booklet, "pdf/").status_code == 200

    withdraw(type(one).objects.get(pk=one.pk))

    assert page_of(client, booklet, "pdf/").status_code == 302
    assert "is being brought up to date" in page_of(client, booklet).content.decode()


def test_corrected_study_leaves_the_file_and_says_that_it_may_be_newer(
    client, study_index, booklet
):
    one = study(study_index, "One")
    booklet = choose(booklet, one)
    edition(booklet, one)
    one.aim = "<p>Better.</p>"
    publish(one)

    assert page_of(client, booklet, "pdf/").status_code == 200
    assert "may be newer" in page_of(client, booklet).content.decode()


def test_file_made_of_a_draft_is_never_given_out_for_another_version(client, study_index, booklet):
    one = study(study_index, "One")
    booklet = choose(booklet, one)
    edition(booklet, one, is_draft=True, revision=booklet.live_revision_id - 1)

    assert page_of(client, booklet, "pdf/").status_code == 302


def test_landing_and_index_lead_to_the_booklet(client, landing, study_index, booklet):
    choose(booklet, study(study_index, "One"))

    found = [
        f'href="{booklet.url}"' in page_of(client, one).content.decode()
        for one in (landing, study_index)
    ]

    assert found == [True, True]


@pytest.mark.parametrize("number", [1, 3, 50])
def test_queries_do_not_grow_with_the_studies(
    client, study_index, booklet, django_assert_num_queries, number
):
    studies = many_pages(factories.CaseStudyFactory, number, study_index)
    booklet = choose(booklet, *studies)
    edition(booklet, *studies)

    for route, queries in (("", 24), ("print/", 17)):
        page_of(client, booklet, route)
        with django_assert_num_queries(queries):
            page_of(client, booklet, route)


def test_sources_of_all_studies_stand_at_the_end_once(client, study_index, booklet):
    source = factories.ReferenceFactory(title="Teacher learning", author="Timperley, Helen")
    studies = [study(study_index, title) for title in ("One", "Two")]
    for one in studies:
        one.references = [source]
        publish(one)
    booklet = choose(booklet, *studies)

    html = page_of(client, booklet, "print/").content.decode()

    assert html.count("Teacher learning") == 1
    assert html.index('id="sources"') < html.index("Teacher learning")
    assert html.count(f'href="#source-{source.pk}"') == 2


def test_deleted_page_takes_its_files_along(study_index, booklet):
    edition(booklet)

    BookletPage.objects.get(pk=booklet.pk).delete()

    assert BookletFile.objects.count() == 0
