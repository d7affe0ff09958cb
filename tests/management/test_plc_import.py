"""The command makes drafts, one file at a time, and says what it could not read."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from plc_wagtail.models import CaseStudyPage, ProgrammePage, UpdatePage
from tests.intake.pages.examples import BLOG, PROGRAMME, STUDY

PARENT = "/professional-learning/"


@pytest.fixture
def files(tmp_path, landing, study_index):
    names = {}
    for name, text in [("study.txt", STUDY), ("groups.txt", PROGRAMME), ("blog.txt", BLOG)]:
        (tmp_path / name).write_text(text, "utf-8")
        names[name] = str(tmp_path / name)
    return names


def run(*arguments, parent=PARENT):
    out = io.StringIO()
    call_command("plc_import", *arguments, "--parent", parent, stdout=out)
    return out.getvalue()


def drafts():
    models = (CaseStudyPage, ProgrammePage, UpdatePage)
    return [model.objects.filter(live=False).count() for model in models]


def test_each_file_becomes_a_draft_of_its_kind(files):
    answer = json.loads(run(*files.values(), "--year", "2026-27", "--format", "json"))

    assert [fact["kind"] for fact in answer] == ["case_study", "programme", "update"]
    assert drafts() == [1, 1, 1]
    assert ProgrammePage.objects.get().meetings.count() == 4
    assert answer[1]["meetings"][3]["warnings"] == ["weekday_mismatch"]
    assert [one["reason"] for one in answer[1]["dropped"]] == ["breadcrumb"]


def test_a_dry_run_says_the_same_and_writes_nothing(files):
    text = run(*files.values(), "--dry-run")

    assert drafts() == [0, 0, 0]
    assert "case_study (study_headings), not written" in text
    assert "This was a dry run: nothing was written." in text


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_several_files_are_counted_on_a_terminal_and_only_there(files):
    terminal, pipe = Terminal(), io.StringIO()

    for seen in (terminal, pipe):
        call_command(
            "plc_import",
            *list(files.values())[:2],
            *("--parent", PARENT, "--dry-run"),
            stdout=io.StringIO(),
            stderr=seen,
        )

    first, second = "#" * 10 + "." * 10, "#" * 20
    assert terminal.getvalue() == f"\r[{first}] 1/2\r[{second}] 2/2\n"
    assert pipe.getvalue() == ""


def test_a_file_that_cannot_be_read_stops_no_other(files, tmp_path):
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0old")
    broken = [str(tmp_path / "old.doc"), str(tmp_path / "missing.txt")]

    with pytest.raises(CommandError, match="1 of 3 files were imported") as refusal:
        run(broken[0], files["blog.txt"], broken[1])

    assert refusal.value.returncode == 2
    assert drafts() == [0, 0, 1]


def test_a_page_with_no_place_for_it_is_named(files, capsys):
    with pytest.raises(CommandError, match="0 of 1"):
        call_command("plc_import", files["study.txt"], "--parent", "/")

    assert "No case study can stand below" in capsys.readouterr().out


def test_a_kind_that_was_chosen_is_used(files):
    run(files["blog.txt"], "--kind", "programme")

    assert drafts() == [0, 1, 0]
