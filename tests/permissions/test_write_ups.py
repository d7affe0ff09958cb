"""What one contributor has not shared, another contributor finds nowhere."""

import pytest
import wagtail
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail import models as wagtail_models
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from plc_wagtail.blocks import BodyField
from plc_wagtail.models import CaseStudyPage, Theme
from plc_wagtail.services.byline import agree
from plc_wagtail.services.setup_pages import add_draft
from plc_wagtail.services.write_ups import begin, keep, share
from tests import factories
from tests.people import person
from tests.permissions.asking import text_of

# Pages say again what was searched for, so another word than the mark is.
MARK, WORD = "Zqxmark", "quuxbadgers"
TEXT = f"{MARK} {WORD}"
ANSWERS = {
    **dict.fromkeys(["title", "driving_question", "tried", "found", "by_when"], TEXT),
    "evidence_kind": "self_review",
    "evidence_n": 3,
    "evidence_base": TEXT,
    "evidence_note": TEXT,
    "next_steps": TEXT,
    "result": "mixed",
}


@pytest.fixture(scope="module")
def room(once):
    """Two contributors of one school, an editor, and a draft of the first with the mark in it."""
    site = wagtail_models.Site.objects.get(is_default_site=True)
    landing = factories.LandingFactory(parent=site.root_page, slug="professional-learning")
    index = factories.CaseStudyIndexFactory(parent=landing, slug="case-studies")
    author = person("contributors", landing, site)
    colleague = factories.UserFactory(username="colleague")
    colleague.groups.set(author.groups.all())
    editor = person("editors", landing, site)
    theme = factories.ThemeFactory(name="Reading", site=site)
    study = begin(index, author, ANSWERS | {"themes": [theme]})
    for number in range(2):
        draft = CaseStudyPage.objects.get(pk=study.pk).get_latest_revision_as_object()
        keep(draft, author if number else editor, ANSWERS)
    agree(CaseStudyPage.objects.get().get_latest_revision_as_object(), author, TEXT)
    return {
        "index": index,
        "study": study,
        "theme": theme,
        "author": author,
        "colleague": colleague,
        "editor": editor,
    }


def lists(room):
    """Every address that lists, finds, offers or reports pages, also by the number of one."""
    index, study, theme = (room[name].pk for name in ("index", "study", "theme"))
    studies = ["plc_wagtail", "casestudypage"]
    explore = reverse("wagtailadmin_explore", args=[index])
    search = reverse("wagtailadmin_pages:search")
    use = reverse("wagtailadmin_pages:type_use", args=studies)
    chooser = reverse("wagtailadmin_choose_page_child", args=[index])
    find = reverse("wagtailadmin_choose_page_search")
    ours = reverse("plc_case_studies:index")
    yield from (explore, f"{explore}?q={WORD}", f"{explore}?q=write", f"{search}?q={WORD}", search)
    yield from (f"{search}?q=&content_type=plc_wagtail.casestudypage", use, f"{use}?q={WORD}")
    yield from (chooser, f"{chooser}?page_type=plc_wagtail.casestudypage")
    yield from (f"{find}?q={WORD}", f"{find}?q={MARK}&page_type=plc_wagtail.casestudypage")
    yield f"{reverse('wagtailadmin_choose_page_chosen_multiple')}?id={study}"
    yield from (ours, f"{ours}?q={WORD}", f"{ours}?themes={theme}", f"{ours}?result=mixed")
    yield from (f"{ours}?export=csv", f"{ours}?export=xlsx")
    for action in ("delete", "move", "publish", "unpublish"):
        bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        yield from (f"{bulk}?id={study}", f"{bulk}?id=all&childOf={index}")
    api = "/admin/api/main/pages/"
    yield from (api, f"{api}{study}/", f"{api}?child_of={index}&fields=*", f"{api}?search={WORD}")
    yield f"{api}?child_of={index}&for_explorer=1"
    for report in ("site_history", "page_types_usage", "workflow", "workflow_tasks"):
        yield from (address := reverse(f"wagtailadmin_reports:{report}"), f"{address}?export=csv")
    for report in ("aging_pages", "locked_pages"):
        yield reverse(f"wagtailadmin_reports:{report}")
    yield reverse(Theme.snippet_viewset.get_url_name("usage"), args=[theme])
    yield from (reverse("wagtailadmin_home"), reverse("plc_write_ups"), reverse("plc_help"))
    yield reverse("professional-learning_meetings_modeladmin_index")
    yield reverse(
        "wagtailadmin_pages:add", args=["plc_wagtail", "programmepage", index_parent(room)]
    )


def index_parent(room):
    return room["index"].get_parent().pk


def doors(room):
    """Every address of the one page, with its versions."""
    study = CaseStudyPage.objects.get(pk=room["study"].pk)
    version = study.latest_revision_id
    for name in (
        "edit",
        "view_draft",
        "preview_on_edit",
        "history",
        "history_results",
        "workflow_history",
        "usage",
        "copy",
        "move",
        "delete",
        "unpublish",
        "set_privacy",
        "lock",
        "unlock",
        "revisions_index",
    ):
        yield reverse(f"wagtailadmin_pages:{name}", args=[study.pk])
    for name in ("revisions_view", "revisions_revert"):
        yield reverse(f"wagtailadmin_pages:{name}", args=[study.pk, version])
    for pair in (("earliest", "latest"), ("live", "latest"), (version, version)):
        yield reverse("wagtailadmin_pages:revisions_compare", args=[study.pk, *pair])
    for name in ("", "_audience", "_byline", "_delete"):
        yield reverse(f"plc_write_up{name}", args=[study.pk])
    yield reverse("plc_write_up_review", args=[study.pk])
    yield f"{room['index'].url}staff/"
    yield f"{room['index'].url}staff/{study.pk}/"
    yield study.get_url() or "/"


def leaks(client, addresses):
    return [one for one in addresses if MARK.casefold() in shown(client, one).casefold()]


def shown(client, address):
    return text_of(client.get(address, follow=True))


@pytest.mark.parametrize("audience", ["me", "group"])
def test_colleague_finds_it_nowhere(client, room, db, audience):
    group = Group.objects.create(name="Others")
    share(CaseStudyPage.objects.get().get_latest_revision_as_object(), audience, group)
    client.force_login(room["colleague"])

    assert MARK in str(CaseStudyPage.objects.get().latest_revision.content)
    assert leaks(client, lists(room)) == []
    assert leaks(client, doors(room)) == []


def test_what_is_proposed_is_found_like_any_draft(client, room, db):
    """The lists do show it once they may, or finding nothing would prove nothing."""
    study = CaseStudyPage.objects.get().get_latest_revision_as_object()
    share(study, "public")
    client.force_login(room["colleague"])

    found = set(leaks(client, lists(room)))

    index, pk = room["index"].pk, study.pk
    assert {
        reverse("wagtailadmin_explore", args=[index]),
        reverse("wagtailadmin_pages:search"),
        reverse("wagtailadmin_choose_page_child", args=[index]),
        f"{reverse('wagtailadmin_choose_page_chosen_multiple')}?id={pk}",
        f"{reverse('plc_case_studies:index')}?export=csv",
        f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'move'])}?id={pk}",
        f"/admin/api/main/pages/{pk}/",
        reverse("wagtailadmin_reports:page_types_usage"),
    } - found == set()


def test_what_staff_may_read_is_found_at_the_staff_address_alone(client, room, db):
    share(CaseStudyPage.objects.get().get_latest_revision_as_object(), "staff")
    client.force_login(room["colleague"])
    staff = f"{room['index'].url}staff/"

    assert leaks(client, lists(room)) == []
    assert leaks(client, doors(room)) == [staff, f"{staff}{room['study'].pk}/"]


def test_author_and_editor_can_open_it(client, room, db):
    addresses = [
        reverse(f"wagtailadmin_pages:{name}", args=[room["study"].pk])
        for name in ("edit", "view_draft")
    ]
    for who in ("author", "editor"):
        client.force_login(room[who])
        assert leaks(client, addresses) == addresses


def test_log_does_not_name_it(room, db):
    labels = PageLogEntry.objects.filter(page=room["study"].pk).values_list("label", "data")

    assert len(labels) >= 3
    assert MARK not in str(list(labels))


def test_colleague_copies_it_to_no_place_of_their_own(client, room, db):
    client.force_login(room["colleague"])
    before = CaseStudyPage.objects.count()
    data = {
        "new_title": "Mine",
        "new_slug": "mine",
        "new_parent_page": room["index"].pk,
        "copy_subpages": "1",
    }

    client.post(reverse("wagtailadmin_pages:copy", args=[room["study"].pk]), data)

    assert CaseStudyPage.objects.count() == before


@pytest.mark.skipif(wagtail.VERSION < (8,), reason="the API came with Wagtail 8")
@pytest.mark.urls("tests.guard.api_urls")
def test_api_with_a_token_of_a_colleague_does_not_tell_it(client, room, db):
    _, token = wagtail_models.APIToken.create_token(user=room["colleague"], name="test")
    headers = {"authorization": f"Bearer {token}"}
    addresses = [
        "/api/v3/pages/",
        f"/api/v3/pages/?search={WORD}",
        f"/api/v3/pages/{room['study'].pk}/",
        f"/api/v3/pages/{room['study'].pk}/revisions/",
    ]

    texts = [client.get(address, headers=headers, follow=True).text for address in addresses]

    assert [address for address, text in zip(addresses, texts, strict=True) if MARK in text] == []


def test_study_a_contributor_begins_in_the_full_editor_is_kept_back_too(client, room, db):
    client.force_login(room["colleague"])
    address = reverse(
        "wagtailadmin_pages:add", args=["plc_wagtail", "casestudypage", room["index"].pk]
    )
    data = querydict_from_html(client.get(address).text, form_id="page-edit-form").copy()
    streams = [f.name for f in CaseStudyPage._meta.get_fields() if isinstance(f, BodyField)]
    for name in streams:
        data.update(nested_form_data({name: streamfield([])}))
    data.update({"title": TEXT, "slug": "something", "comments-TOTAL_FORMS": "0"})
    data["comments-INITIAL_FORMS"] = "0"
    for button in [name for name in data if name.startswith("action-")]:
        del data[button]

    client.post(address, data)

    page = CaseStudyPage.objects.get(owner=room["colleague"])
    assert (page.audience, MARK in page.title, MARK in page.slug) == ("me", False, False)
    assert page.get_latest_revision_as_object().title == TEXT


def test_study_an_editor_begins_is_an_ordinary_draft(room, db):
    page = CaseStudyPage(title="Plain", live=False, owner=room["editor"])

    add_draft(room["index"], page, room["editor"])

    assert CaseStudyPage.objects.get(pk=page.pk).title == "Plain"
