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


# Django is set up once; each list is then read by a process of its own, which ends as any does.
READERS = """
import gc, os, sys, django
from django.core.management import execute_from_command_line
from django.urls import get_resolver

django.setup()
# Each command checks the addresses, whose views are loaded once as well.
get_resolver().url_patterns
gc.freeze()
for folder in sys.argv[1:]:
    if child := os.fork():
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        open(f"{folder}/code", "w").write(str(code))
        continue
    os.dup2(os.open(f"{folder}/list", os.O_RDONLY), 0)
    os.dup2(os.open(f"{folder}/stderr", os.O_WRONLY | os.O_CREAT), 2)
    execute_from_command_line(["manage.py", "plc_read_meetings", "--year", "2026-27"])
    break
"""


def read_meetings(texts, out, folder):
    """[(exit status, stderr)] of the command for each of the lists."""
    folders = [folder / str(number) for number, _ in enumerate(texts)]
    for one, text in zip(folders, texts, strict=True):
        one.mkdir()
        (one / "list").write_text(text)
    subprocess.run(
        [sys.executable, "-c", READERS, *folders],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=out,
        check=True,
    )
    return [(int((one / "code").read_text()), (one / "stderr").read_text()) for one in folders]


def test_a_reader_that_has_had_enough_hears_no_more_but_what_went_wrong(closed_pipe, tmp_path):
    # The first fits into the buffer of the output, which is written when Python ends.
    lists = [ONE_MEETING, ONE_MEETING * 200, "%PDF-1.7"]

    one, many, wrong = read_meetings(lists, closed_pipe, tmp_path)

    assert [one, many] == [(0, "")] * 2
    message = "CommandError: PDF files are not read. Copy the list and paste it."
    assert wrong == (2, f"{message}\n")


@pytest.mark.django_db
def test_work_is_done_though_nobody_reads_of_it(closed_pipe):
    call_command("plc_setup", "--parent", "/", stdout=closed_pipe)

    assert ProfessionalLearningPage.objects.count() == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_of_this_kind(name):
    module = import_module(f"plc_wagtail.management.commands.{name}")

    assert issubclass(module.Command, PipedCommand)
