"""System checks, asked in a process of its own as a developer would, and one by one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plc_wagtail import checks

ROOT = Path(__file__).resolve().parent.parent

SITE = """
from example_site.settings.base import *
INSTALLED_APPS = [app for app in INSTALLED_APPS if app not in plc_wagtail.apps.COMPANIONS]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
SECRET_KEY = "check"
WAGTAILADMIN_BASE_URL = "http://localhost"
"""


@pytest.fixture
def check(tmp_path):
    """Answers what `manage.py check` says with these lines at the end of the settings."""

    def run(lines):
        (tmp_path / "tried_settings.py").write_text(SITE + lines)
        paths = os.pathsep.join([str(tmp_path), str(ROOT)])
        return subprocess.run(
            [sys.executable, "-m", "django", "check", "--settings=tried_settings"],
            env={**os.environ, "PYTHONPATH": paths},
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )

    return run


def test_missing_companions_are_named_with_the_line_that_mends_it(check):
    answer = check("")

    assert answer.returncode == 1
    assert "Traceback" not in answer.stderr
    assert "plc_wagtail needs wagtail_modeladmin, wagtail.contrib.settings" in answer.stderr
    assert "INSTALLED_APPS += plc_wagtail.apps.INSTALLED_APPS" in answer.stderr


@pytest.mark.parametrize("app", ["wagtail_modeladmin", "wagtail.contrib.settings"])
def test_each_single_companion_is_missed_without_a_traceback(check, app):
    answer = check(
        "INSTALLED_APPS += plc_wagtail.apps.INSTALLED_APPS\n"
        f"INSTALLED_APPS = [a for a in INSTALLED_APPS if a != {app!r}]"
    )

    assert "Traceback" not in answer.stderr
    assert f"plc_wagtail needs {app} in INSTALLED_APPS." in answer.stderr


def test_the_one_line_is_enough(check):
    answer = check("INSTALLED_APPS += plc_wagtail.apps.INSTALLED_APPS")

    assert (answer.returncode, "no issues" in answer.stdout) == (0, True)


def test_templates_outside_the_folders_are_missed_with_both_folders(check):
    answer = check(
        "INSTALLED_APPS += plc_wagtail.apps.INSTALLED_APPS\n"
        'TEMPLATES = [{**TEMPLATES[0], "DIRS": []}]'
    )

    assert "plc_wagtail.E006" in answer.stderr
    assert f"{str(ROOT / 'templates')!r} to DIRS" in answer.stderr
    assert f"{str(ROOT / 'static')!r} to STATICFILES_DIRS" in answer.stderr


def ids(found):
    return [message.id for message in found]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({}, []),
        ({"BASE_TEMPLATE": "base.html", "TITLE_BLOCK": None}, []),
        ("base.html", ["plc_wagtail.E002"]),
        (None, ["plc_wagtail.E002"]),
        ({"BASE_TEMPLAT": "base.html"}, ["plc_wagtail.E003"]),
        ({"BASE_TEMPLATE": ""}, ["plc_wagtail.E004"]),
        ({"CONTENT_BLOCK": 3}, ["plc_wagtail.E004"]),
        ({"INTAKE_LIMITS": {"LINES": 20, "FILE_BYTES": 1}}, []),
        ({"INTAKE_LIMITS": 20}, ["plc_wagtail.E007"]),
        ({"INTAKE_LIMITS": {"lines": 20}}, ["plc_wagtail.E007"]),
        ({"INTAKE_LIMITS": {"LINES": 0, "COLUMNS": True}}, ["plc_wagtail.E007"] * 2),
        ({"INTAKE_LIMITS": {"LINES": "20", "MEMBERS": None}}, ["plc_wagtail.E007"] * 2),
    ],
)
def test_setting_is_checked(settings, written, expected):
    settings.PLC_WAGTAIL = written

    assert ids(checks.setting_is_understood(None)) == expected


@pytest.mark.parametrize(
    ("written", "said", "line"),
    [
        (20, "is 20, which is not a dict.", '"LINES": 10_000'),
        ({"ROWS": 9}, "has a name 'ROWS' that plc_wagtail does not know.", '"COLUMNS": 50'),
        ({"LINES": "9"}, "has '9' for LINES: not a whole number above 0.", '"LINES": 10_000'),
    ],
)
def test_wrong_limit_of_reading_is_named_with_the_line_that_mends_it(settings, written, said, line):
    settings.PLC_WAGTAIL = {"INTAKE_LIMITS": written}

    (found,) = checks.setting_is_understood(None)

    assert found.msg == f"PLC_WAGTAIL['INTAKE_LIMITS'] {said}"
    assert found.hint.startswith('For example PLC_WAGTAIL = {"INTAKE_LIMITS": {"')
    assert line in found.hint


def test_setting_may_be_missing(settings):
    settings.PLC_WAGTAIL = {}
    del settings.PLC_WAGTAIL

    assert ids(checks.setting_is_understood(None)) == []


def test_unknown_base_template_is_named(settings):
    settings.PLC_WAGTAIL = {"BASE_TEMPLATE": "not/there.html"}

    (found,) = checks.base_template_is_found(None)

    assert found.msg == (
        "PLC_WAGTAIL['BASE_TEMPLATE'] names 'not/there.html', and there is no such template."
    )


@pytest.mark.parametrize(
    ("allowed", "ids"), [(1000, ["plc_wagtail.W001"]), (10_000, []), (None, [])]
)
def test_limit_that_would_lose_a_long_form_is_named(settings, allowed, ids):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = allowed

    assert [one.id for one in checks.long_forms_are_accepted(None)] == ids
