"""The served stylesheets: written by `.ci/css`, small, and nothing outside our wrapper."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "static/plc_wagtail/css"
SERVED = FOLDER / "plc.css"
# Loaded beside it by the page that shows what they are about.
MORE = [FOLDER / path.name for path in sorted((FOLDER / "pages").glob("*.css"))]
BUDGET = 30_000
# In print our page may hide the host's menus, and the tokens' readers may set up their own.
OUTSIDE = re.compile(r"^:root:has\(\.plc-page\) ")


def selectors(path):
    """Every selector of the file, without those of at-rules."""
    css = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    preludes = re.findall(r"([^{};]+)\{", css)
    return [text.strip() for text in preludes if not text.strip().startswith("@")]


def test_stylesheet_is_up_to_date_with_its_components():
    check = subprocess.run(
        [sys.executable, ROOT / ".ci/css", "--check"], check=False, capture_output=True, text=True
    )

    assert (check.returncode, check.stderr) == (0, "")


@pytest.mark.parametrize("path", MORE, ids=lambda path: path.stem)
def test_no_page_loads_more_than_its_budget(path):
    assert SERVED.stat().st_size + path.stat().st_size < BUDGET


@pytest.mark.parametrize("path", [SERVED, *MORE], ids=lambda path: path.stem)
def test_every_rule_is_about_our_own_wrapper_or_classes(path):
    parts = [part for selector in selectors(path) for part in split(selector)]

    strangers = {part for part in parts if not part.startswith(".plc") and not OUTSIDE.match(part)}

    assert strangers == set()


def split(selector):
    """The parts of a selector list; commas inside brackets do not part."""
    return [part.strip() for part in re.split(r",(?![^()]*\))", selector)]
