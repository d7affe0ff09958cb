"""Output into a real pipe that nobody reads any more."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from django.core.management import call_command

from plc_wagtail.management import commands
from plc_wagtail.management.piped import PipedCommand
from plc_wagtail.models import ProfessionalLearningPage

ROOT = Path(__file__).resolve().parents[2]
NAMES = sorted(path.stem for path in Path(commands.__path__[0]).glob("plc_*.py"))
ONE_MEETING = "Thu 12 Nov 3.45pm-4.45pm Hall\n"


@pytest.fixture
def closed_pipe():
    """The end to write to; the other end is closed already, as `head` does."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as out:
        yield out


def read_meetings(text, out):
    return subprocess.run(
        [sys.executable, "-m", "django", "plc_read_meetings", "--year", "2026-27"],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        cwd=ROOT,
        input=text,
        stdout=out,
        stderr=subprocess.PIPE,
        text=True,
    )


# The first fits into the buffer of the output, which is written when Python ends.
@pytest.mark.parametrize("number", [1, 200])
def test_a_reader_that_has_had_enough_hears_no_more(closed_pipe, number):
    ended = read_meetings(ONE_MEETING * number, closed_pipe)

    assert (ended.returncode, ended.stderr) == (0, "")


def test_what_went_wrong_is_said_even_so(closed_pipe):
    ended = read_meetings("%PDF-1.7", closed_pipe)

    assert ended.returncode == 2
    assert ended.stderr.splitlines() == [
        "CommandError: PDF files are not read. Copy the list and paste it."
    ]


@pytest.mark.django_db
def test_work_is_done_though_nobody_reads_of_it(closed_pipe):
    call_command("plc_setup", "--parent", "/", stdout=closed_pipe)

    assert ProfessionalLearningPage.objects.count() == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_of_this_kind(name):
    module = import_module(f"plc_wagtail.management.commands.{name}")

    assert issubclass(module.Command, PipedCommand)
