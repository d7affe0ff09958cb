"""Migrations say what the models say, load on the oldest Wagtail, and on a site's own base Page."""

import os
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
import wagtail
from django.core.management import call_command

import plc_wagtail.migrations
from tests.forks import commands_of

ROOT = Path(__file__).resolve().parent.parent
# The last migration of Wagtail 7.4: a later one in our dependencies stops a site on that version.
LAST_WAGTAIL_MIGRATION = 97


def migrations():
    """(name, class) of each of ours; Django's own loader asks MariaDB for its version."""
    names = sorted(module.name for module in iter_modules(plc_wagtail.migrations.__path__))
    return [(name, import_module(f"plc_wagtail.migrations.{name}").Migration) for name in names]


@pytest.mark.django_db
def test_migrations_are_complete():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize(("name", "migration"), migrations())
def test_migration_loads_on_the_oldest_wagtail(name, migration):
    numbers = [int(other[:4]) for app, other in migration.dependencies if app == "wagtailcore"]

    assert [number for number in numbers if number > LAST_WAGTAIL_MIGRATION] == []


@pytest.mark.parametrize(("name", "migration"), migrations())
def test_migration_names_what_it_changes(name, migration):
    assert "_auto_" not in name


@pytest.fixture
def manage(tmp_path):
    """Runs a management command on the swapped host, with a database and migrations of its own."""
    (tmp_path / "swapped_host_migrations").mkdir()
    (tmp_path / "swapped_host_migrations" / "__init__.py").touch()
    environment = os.environ | {
        # Nobody needs the file after a power cut, for which each migration else waits.
        "DATABASE_URL": f"sqlite:///{tmp_path / 'host.sqlite3'}"
        "?init_command=PRAGMA synchronous=OFF",
        "DJANGO_SETTINGS_MODULE": "tests.swapped_host.settings",
        "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}",
    }
    with commands_of(environment, tmp_path, tmp_path) as command:

        def run(*arguments):
            done = command(*arguments)
            assert done.returncode == 0, done.stdout + done.stderr

        yield run


@pytest.mark.slow
@pytest.mark.skipif(wagtail.VERSION < (8, 0), reason="Wagtail 7.4 has one base Page")
def test_site_with_its_own_base_page_migrates_and_takes_proposals(manage):
    manage("makemigrations", "swapped_host")

    manage("check", "--fail-level", "WARNING")
    manage("makemigrations", "--check", "--dry-run", "plc_wagtail")
    manage("migrate")
    script = "from tests.swapped_host import proposing; proposing.propose_a_study()"
    manage("shell", "--no-imports", "-c", script)


def test_stored_studies_are_marked_with_no_evidence_about_one_person():
    marks = import_module("plc_wagtail.migrations.0013_study_marks")
    stored = [
        {"value": {"kind": "lesson_observation", "n": 1}},
        {"value": {"kind": "self_review", "about_one_person": True}},
        {"value": {"kind": "exam_results", "visibility": "staff"}},
        {"value": {"kind": "work_scrutiny", "n": 1}},
    ]

    assert marks.kinds_of(stored) == "|work_scrutiny|"
