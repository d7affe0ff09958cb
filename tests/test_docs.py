"""The guides name what there is: their links lead somewhere, and nothing is left out of a list."""

import re
from pathlib import Path

import pytest

from plc_wagtail.apps import COMPANIONS
from plc_wagtail.conf import KEYS

ROOT = Path(__file__).resolve().parent.parent
GUIDES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def links(guide):
    """(file, heading or "") of every link to a file of ours."""
    for target in LINK.findall(guide.read_text()):
        if "://" not in target:
            path, _, heading = target.partition("#")
            yield ((guide.parent / path).resolve() if path else guide), heading


def anchors(guide):
    """The headings of a guide as a website of repositories makes them into addresses."""
    found = HEADING.findall(guide.read_text())
    return [re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in found]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_links_of_a_guide_lead_somewhere(guide):
    found = list(links(guide))

    assert [path for path, _heading in found if not path.exists()] == []
    assert [one for one in found if one[1] and one[1] not in anchors(one[0])] == []


def test_readme_leads_to_every_guide():
    linked = {path for path, _heading in links(GUIDES[0])}

    assert [guide.name for guide in GUIDES[1:] if guide not in linked] == []


def test_every_picture_is_shown():
    shown = {path for guide in GUIDES for path, _heading in links(guide)}

    assert [one.name for one in (ROOT / "docs/images").iterdir() if one not in shown] == []


def test_integrators_are_told_every_check_setting_and_companion():
    guide = (ROOT / "docs/integrator.md").read_text()
    checks = (ROOT / "plc_wagtail/checks.py").read_text()
    named = [*re.findall(r"plc_wagtail\.[EW]\d{3}", checks), *KEYS, *COMPANIONS]

    assert [name for name in named if name not in guide] == []


def test_every_command_is_in_a_guide():
    commands = (ROOT / "plc_wagtail/management/commands").glob("plc_*.py")
    told = "".join(guide.read_text() for guide in GUIDES)

    assert [one.stem for one in commands if one.stem not in told] == []
