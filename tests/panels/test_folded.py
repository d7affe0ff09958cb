"""Groups of fields fold while they are empty, and follow the school's switches."""

import pytest

from tests.panels.editor import Editor, decide, soup_of


@pytest.fixture
def editor(admin_client, programme):
    return Editor(admin_client, programme)


def groups(response):
    """Heading of each group of the tab More, and whether it is folded."""
    panels = soup_of(response).select("#tab-more section.w-panel")
    headed = [one for one in panels if one.select_one("[data-panel-heading-text]")]
    found = {one.select_one("[data-panel-heading-text]").text: one["class"] for one in headed}
    return {heading: "collapsed" in classes for heading, classes in found.items()}


def test_empty_groups_are_folded_and_unwanted_ones_not_shown(editor):
    found = groups(editor.open())

    assert found["How we will know if it helps"] is True
    assert {"Ground rules", "Partner schools"} & set(found) == set()


@pytest.mark.parametrize(
    ("field", "value", "heading"),
    [
        ("measure", "Reading ages", "How we will know if it helps"),
        ("what_staff_get", "<p>Time.</p>", "Who and why"),
        ("promised_meetings", 6, "Ground rules"),
        ("host_school", "Thornmere School", "Partner schools"),
    ],
)
def test_group_with_content_opens_whatever_the_switches_say(
    editor, programme, field, value, heading
):
    setattr(programme, field, value)
    programme.save_revision()

    assert groups(editor.open())[heading] is False


def test_group_with_an_error_opens(editor, site):
    decide(site, promises_on=True)

    answer = editor.save(editor.form() | {"promised_meetings": "six"})

    assert groups(answer)["Ground rules"] is False


@pytest.mark.parametrize(
    ("switch", "heading"),
    [("promises_on", "Ground rules"), ("partners_on", "Partner schools")],
)
def test_switch_brings_its_group(editor, site, switch, heading):
    decide(site, **{switch: True})

    assert groups(editor.open())[heading] is True
