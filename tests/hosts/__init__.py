"""Fake hosts: each folder holds the templates of a site that installs the plugin."""

from copy import deepcopy
from pathlib import Path

import pytest
from django.conf import settings
from wagtail.models import Page

HOSTS = Path(__file__).parent


def templates_of(host):
    """TEMPLATES with the templates of that host in place of the example site's."""
    templates = deepcopy(settings.TEMPLATES)
    ours = Path(settings.TEMPLATES[0]["DIRS"][-1])
    templates[0]["DIRS"] = [HOSTS / host, ours]
    return templates


@pytest.fixture
def host(settings, monkeypatch):
    """Gives the site the templates of a fake host, its home page among them."""

    def use(name, **given):
        settings.TEMPLATES = templates_of(name)
        settings.PLC_WAGTAIL = given
        monkeypatch.setattr(Page, "template", "home.html")

    return use
