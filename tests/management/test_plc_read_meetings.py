"""The command prints the promised JSON and nothing else, and stores nothing."""

import io
import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from tests.forks import commands_of
from tests.intake.calendars import YEAR

ROOT = Path(__file__).resolve().parents[2]
ROW_KEYS = [
    "n",
    "date",
    "date_end",
    "weekday_stated",
    "start",
    "end",
    "precision",
    "day_type",
    "time_basis",
    "location",
    "title",
    "note",
    "status",
    "previous_date",
    "include",
    "warnings",
    "candidates",
    "line",
    "raw",
]


@pytest.fixture
def run(monkeypatch, capsys):
    """Calls the command with a text as its standard input; answers what it prints."""

    def run_command(text, *arguments, year="2026-27"):
        stdin = SimpleNamespace(buffer=io.BytesIO(text.encode()))
        monkeypatch.setattr(sys, "stdin", stdin)
        call_command("plc_read_meetings", "-", "--year", year, *arguments)
        return capsys.readouterr().out

    return run_command


def test_json_has_the_promised_keys(run):
    answer = json.loads(run("Plans\nThu 18 May 3.45pm-4.45pm Hall", year="2025-26"))

    assert list(answer) == ["academic_year", "rows", "ignored", "warnings", "question"]
    assert list(answer["rows"][0]) == ROW_KEYS
    assert answer["rows"][0]["weekday_stated"] == "Thu"
    assert answer["rows"][0]["candidates"] == [
        {"date": "2026-05-18", "why": "as_written"},
        {"date": "2026-05-14", "why": "weekday_before"},
        {"date": "2026-05-21", "why": "weekday_after"},
    ]
    assert answer["ignored"] == [{"line": 1, "text": "Plans", "reason": "heading"}]


def test_date_order_answers_the_question(run):
    text = "11/12/2026 3pm\n1/13/2027 3pm"

    asked = json.loads(run(text))
    answered = json.loads(run(text, "--date-order", "mdy"))

    assert asked["question"] == {"code": "us_format_suspected", "options": ["dmy", "mdy"]}
    assert [row["date"] for row in answered["rows"]] == ["2026-11-12", "2027-01-13"]


def test_terms_finish_and_nation_are_held_against_the_dates(run, tmp_path):
    terms = tmp_path / "terms.json"
    terms.write_text(json.dumps({"academic_years": [year_as_json(YEAR)]}))
    text = "Mon 26 Oct 3.45-5pm\nMon 30 Nov 3.30-4.30pm (INSET)"

    answer = json.loads(
        run(text, "--terms", str(terms), "--latest-finish", "16:45", "--nation", "scotland")
    )

    assert [row["warnings"] for row in answer["rows"]] == [
        ["outside_term", "past_finish_rule"],
        ["bank_holiday", "inset_day_mismatch"],
    ]


def year_as_json(year):
    return {
        "name": year.name,
        "terms": [stated(term, name=term.name) for term in year.terms],
        "closures": [stated(one, kind=one.kind.value, label="") for one in year.closures],
    }


def stated(days, **named):
    return {**named, "start": days.start.isoformat(), "end": days.end.isoformat()}


def test_today_makes_a_relative_date_a_candidate(run):
    answer = json.loads(run("Next Thursday 3.45-4.45pm", "--today", "2026-11-22"))

    assert answer["rows"][0]["candidates"] == [{"date": "2026-11-26", "why": "weekday_after"}]


def test_the_table_shows_rows_doubts_and_ignored_lines(run):
    text = run("We have plans.\nThu 12 Nov 3.45pm Hall", "--format", "table")

    assert text.splitlines() == [
        "  1 2026-11-12 15:45---:-- scheduled Hall [end_missing]",
        "- 1: We have plans. [no_date]",
    ]


def test_a_file_that_cannot_be_read_exits_with_two(tmp_path):
    file = tmp_path / "dates.pdf"
    file.write_bytes(b"%PDF-1.7")

    with pytest.raises(CommandError, match="PDF files are not read") as refusal:
        call_command("plc_read_meetings", str(file), "--year", "2026-27")

    assert refusal.value.returncode == 2


def test_a_missing_file_exits_with_two():
    with pytest.raises(CommandError) as refusal:
        call_command("plc_read_meetings", "none.txt", "--year", "2026-27")

    assert refusal.value.returncode == 2


def test_wrong_term_dates_exit_with_two(run, tmp_path):
    terms = tmp_path / "terms.json"
    terms.write_text('{"academic_years": [{"name": "soon"}]}')

    with pytest.raises(CommandError, match="plc_read_terms") as refusal:
        run("Thu 12 Nov", "--terms", str(terms))

    assert refusal.value.returncode == 2


@pytest.mark.slow
def test_from_a_shell_only_json_is_on_standard_output(tmp_path):
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "example_site.settings.demo"}
    arguments = ["plc_read_meetings", "-", "--year", "2026-27"]

    with commands_of(environment, ROOT, tmp_path) as command:
        done = command(*arguments, given_text="Thu 12 Nov 3pm")
        refused = command(*arguments, given_text="%PDF-1.7")

    assert json.loads(done.stdout)["rows"][0]["date"] == "2026-11-12"
    assert (done.returncode, refused.returncode, refused.stdout) == (0, 2, "")
