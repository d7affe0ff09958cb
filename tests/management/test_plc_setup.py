"""The command says plainly what it did, what it would do and why it will not."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, Site

from plc_wagtail.models import ProfessionalLearningPage
from tests.services.test_setup import counts


@pytest.fixture
def training(home):
    return home.add_child(instance=Page(title="Training school", slug="training-school"))


@pytest.fixture
def run(training, capsys):
    """Calls the command; answers its output as lines."""

    def run_command(*arguments, parent="/training-school/"):
        call_command("plc_setup", "--parent", parent, *arguments)
        return capsys.readouterr().out.splitlines()

    return run_command


def test_first_run_says_what_it_created_and_where_to_go_on(run, site):
    lines = run()

    landing = ProfessionalLearningPage.objects.get()
    assert lines[:-2] == [
        f"created      settings of: {site}",
        "created      page: Professional learning",
        "created      page: Calendar",
        "created      page: Themes",
        "created      page: Case studies",
        "created      group: Professional learning editors",
        "created      group: Professional learning contributors",
        "created      group: Professional learning staff",
        "created      rights of: Professional learning editors",
        "created      rights of: Professional learning contributors",
        "created      collection of files: Professional learning",
        "created      approval: Professional learning approval",
    ]
    assert lines[-2].startswith("created      academic year: 20")
    assert lines[-1] == (
        f"The pages are drafts. Next: fill them in and publish them, at /admin/pages/{landing.pk}/"
    )


def test_second_run_changes_nothing_and_says_so(run):
    run()
    before = counts()

    lines = run()

    assert counts() == before
    assert {line.split()[0] for line in lines[:-1]} == {"kept"}


def test_published_section_is_live_at_once(run, client):
    lines = run("--publish")

    assert lines[-1].startswith("Next: go on in the admin, at /admin/pages/")
    assert client.get("/training-school/professional-learning/").status_code == 200


def test_dry_run_writes_nothing_and_says_so(run):
    before = counts()

    lines = run("--dry-run")

    assert counts() == before
    assert lines[1] == "created      page: Professional learning"
    assert lines[-1] == "This was a dry run: nothing was written."


def test_unknown_parent_lists_the_nearest_pages(run):
    with pytest.raises(CommandError) as error:
        run(parent="/trainingschool")

    assert str(error.value) == (
        "localhost has no page at /trainingschool/. Nearest:\n  /training-school/"
    )


def test_page_that_takes_no_section_is_refused_with_the_reason(run):
    run()

    with pytest.raises(CommandError, match="No professional learning section can stand below"):
        run(parent="/training-school/professional-learning/")


def test_unknown_site_lists_the_sites(run, site):
    Site.objects.create(hostname="other.example", root_page=Page.objects.get(depth=1))

    with pytest.raises(CommandError) as error:
        run("--site", "elsewhere.example")

    assert str(error.value) == (
        "No site has the host name “elsewhere.example”. Sites:\n  localhost\n  other.example"
    )


def test_site_is_chosen_by_its_host_name(run):
    root = Page.objects.get(depth=1).add_child(instance=Page(title="Other", slug="other"))
    Site.objects.create(hostname="other.example", site_name="Other School", root_page=root)

    lines = run("--site", "other.example", parent="/")

    assert ProfessionalLearningPage.objects.get().get_parent().pk == root.pk
    assert "created      group: Professional learning staff (Other School)" in lines


def test_without_a_default_site_the_command_asks_for_one(run, site):
    Site.objects.update(is_default_site=False)

    with pytest.raises(CommandError, match="There is no default site. Give --site"):
        run()


def test_untouched_section_is_removed(run):
    before = counts()
    run("--publish")

    lines = run("--remove")

    assert counts() == before
    assert {line.split()[0] for line in lines} == {"removed"}


def test_touched_section_stays_and_the_pages_are_named(run):
    run()
    ProfessionalLearningPage.objects.get().save_revision()

    with pytest.raises(CommandError) as error:
        run("--remove")

    assert str(error.value) == (
        "Nothing was removed, because somebody worked on this page:\n  Professional learning"
    )


def test_removing_what_is_not_there_is_refused(run):
    with pytest.raises(CommandError, match="There is no professional learning section below"):
        run("--remove")


def test_publish_and_remove_exclude_each_other(run):
    with pytest.raises(CommandError, match="Give --publish or --remove, not both"):
        run("--remove", "--publish")
