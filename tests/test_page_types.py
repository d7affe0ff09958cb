"""Every page type: reachable, rendered, edited, previewed, and made only where it belongs."""

import pytest
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail.test.utils import WagtailPageTestCase
from wagtail.test.utils.page_tests import get_dummy_request

from plc_wagtail import models
from tests import factories
from tests.panels.editor import form_in

IN_A_SECTION = {
    models.ProgrammePage,
    models.MeetingCalendarPage,
    models.ThemeIndexPage,
    models.CaseStudyIndexPage,
    models.UpdatePage,
    models.BookletPage,
}
BELOW = {
    models.ProfessionalLearningPage: IN_A_SECTION,
    models.ProgrammePage: {models.UpdatePage},
    models.MeetingCalendarPage: set(),
    models.ThemeIndexPage: set(),
    models.CaseStudyIndexPage: {models.CaseStudyPage, models.BookletPage},
    models.CaseStudyPage: set(),
    models.UpdatePage: set(),
    models.BookletPage: set(),
}


@pytest.fixture
def wagtail(client):
    """Wagtail's own assertions on pages, for plain functions."""
    case = WagtailPageTestCase()
    case.client = client
    case.dummy_request = get_dummy_request()
    return case


@pytest.fixture(params=BELOW, ids=lambda kind: kind.__name__)
def page(request, landing, calendar, theme_index, study_index, programme):
    """A published page of each type."""
    study = factories.CaseStudyFactory(parent=study_index)
    update = factories.UpdateFactory(parent=programme)
    booklet = factories.BookletFactory(parent=study_index)
    pages = (landing, calendar, theme_index, study_index, programme, study, update, booklet)
    return next(one for one in pages if type(one) is request.param)


def form_of(page, client):
    """What the editor of the page would send; bodies, which a script draws, are left empty."""
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    streams = [one.name for one in page._meta.fields if isinstance(one, StreamField)]
    return form_in(answer) | {f"{name}-count": "0" for name in streams}


def test_every_page_type_of_ours_is_tried():
    ours = {one for one in get_page_models() if one._meta.app_label == "plc_wagtail"}

    assert ours == set(BELOW)


def test_page_is_routable_and_renderable(page, wagtail):
    wagtail.assertPageIsRoutable(page)
    wagtail.assertPageIsRenderable(page)


def test_page_is_edited_and_published(page, client, superuser):
    client.force_login(superuser)
    changed = form_of(page, client) | {"title": "Another name", "action-publish": "1"}

    answer = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), changed)

    stored = Page.objects.get(pk=page.pk)
    assert (answer.status_code, stored.title, stored.live) == (302, "Another name", True)


def test_page_is_previewed_with_what_was_typed(page, client, superuser, wagtail):
    client.force_login(superuser)
    typed = form_of(page, client) | {"title": "Another name"}

    wagtail.assertPageIsPreviewable(page, post_data=typed, user=superuser)
    client.force_login(superuser)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    client.post(address, typed)

    assert "Another name" in client.get(address).content.decode()


@pytest.mark.parametrize("parent", BELOW, ids=lambda kind: kind.__name__)
def test_page_type_takes_only_what_belongs_below_it(parent, wagtail):
    wagtail.assertAllowedSubpageTypes(parent, BELOW[parent])


@pytest.mark.parametrize(
    "kind",
    [one for one in BELOW if one != models.ProfessionalLearningPage],
    ids=lambda k: k.__name__,
)
def test_page_type_stands_only_where_it_belongs(kind, wagtail):
    parents = {parent for parent, children in BELOW.items() if kind in children}

    wagtail.assertAllowedParentPageTypes(kind, parents)


def test_section_may_stand_under_any_page_that_does_not_choose_its_children(wagtail):
    hosts = [one for one in get_page_models() if one._meta.app_label == "home"]
    open_to_all = [one for one in hosts if getattr(one, "subpage_types", None) is None]

    assert open_to_all
    for parent in [Page, *open_to_all]:
        wagtail.assertCanCreateAt(parent, models.ProfessionalLearningPage)


def test_section_does_not_stand_inside_another(wagtail):
    for parent in BELOW:
        wagtail.assertCanNotCreateAt(parent, models.ProfessionalLearningPage)
