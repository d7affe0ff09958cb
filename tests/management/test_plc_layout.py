"""The command that says which template our pages stand in."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def printed(**options):
    out = StringIO()
    call_command("plc_layout", stdout=out, **options)
    return out.getvalue()


def test_what_was_found_can_be_pasted_into_the_settings(site, host):
    host("no_head")

    assert printed() == (
        "PLC_WAGTAIL = {\n"
        '    "BASE_TEMPLATE": "base.html",\n'
        '    "CONTENT_BLOCK": "main",\n'
        '    "TITLE_BLOCK": "page_title",\n'
        '    "HEAD_BLOCK": None,\n'
        "}\n"
    )


def test_nothing_found_is_said_plainly(site, host):
    host("nothing")

    with pytest.raises(CommandError, match="No base template found"):
        printed()


def test_unknown_site_is_refused(site):
    with pytest.raises(CommandError, match="There is no site 'elsewhere.example'"):
        printed(site="elsewhere.example")
