"""The command prints the promised JSON and nothing else, and `plc_read_meetings` takes it."""

import io
import json
import sys
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from tests.intake.terms import pages


@pytest.fixture
def run(monkeypatch, capsys):
    """Calls the command with a text as its standard input; answers what it prints."""

    def run_command(data, *arguments):
        stdin = SimpleNamespace(buffer=io.BytesIO(data.encode()))
        monkeypatch.setattr(sys, "stdin", stdin)
        call_command("plc_read_terms", "-", *arguments)
        return capsys.readouterr().out

    return run_command


def test_json_has_the_promised_keys_and_nothing_stands_beside_it(run):
    assert json.loads(run("INSET days\nTue 2 November 2026\nWelcome")) == {
        "academic_years": [
            {
                "name": "2026-27",
                "terms": [],
                "closures": [
                    {
                        "kind": "inset",
                        "start": "2026-11-02",
                        "end": "2026-11-02",
                        "label": "INSET days",
                    }
                ],
            }
        ],
        "warnings": [{"code": "weekday_mismatch", "line": 2, "text": "Tue 2 November 2026"}],
        "ignored": [
            {"line": 1, "text": "INSET days", "reason": "heading"},
            {"line": 3, "text": "Welcome", "reason": "no_date"},
        ],
    }


def test_a_table_for_people(run):
    text = "Autumn: 2 September - 18 December\nHalf term: 26 - 30 October\nINSET: TBC"

    assert run(text, "--year", "2026-27", "--format", "table").splitlines() == [
        "2026-27",
        "term         2026-09-02 2026-12-18 Autumn",
        "half_term    2026-10-26 2026-10-30 Half term",
        "- 3: INSET: TBC [to_be_confirmed]",
    ]


def test_what_cannot_be_read_ends_with_2_and_a_plain_message(tmp_path):
    file = tmp_path / "terms.pdf"
    file.write_bytes(b"%PDF-1.7")

    with pytest.raises(CommandError, match="PDF files are not read") as error:
        call_command("plc_read_terms", str(file))

    assert error.value.returncode == 2


@pytest.mark.parametrize("name", ["terms.csv", "terms.html", "terms.eml", "terms.ics", "terms.txt"])
def test_the_same_dates_are_read_from_any_file(name, tmp_path, capsys):
    file = tmp_path / name
    file.write_text(FILES[name])

    call_command("plc_read_terms", str(file))

    [year] = json.loads(capsys.readouterr().out)["academic_years"]
    assert year == {
        "name": "2026-27",
        "terms": [{"name": "Autumn", "start": "2026-09-02", "end": "2026-12-18"}],
        "closures": [
            {"kind": "half_term", "start": "2026-10-26", "end": "2026-10-30", "label": "Half term"}
        ],
    }


FILES = {
    "terms.csv": "Term,Start,End\nAutumn,02/09/2026,18/12/2026\nHalf term,26/10/2026,30/10/2026\n",
    "terms.html": "<table><tr><th>Term</th><th>Starts</th><th>Ends</th></tr>"
    "<tr><td>Autumn</td><td>Wed 2 Sept 2026</td><td>Fri 18 Dec 2026</td></tr></table>"
    "<script>INSET: 1 September 2026</script>"
    "<ul><li>Half term: 26 &ndash; 30 October 2026</li></ul>",
    "terms.eml": "From: a@example.org\nSubject: dates\nContent-Type: text/plain\n\n"
    "Autumn: 2 September 2026 - 18 December 2026\nHalf term: 26-30 October 2026\n",
    "terms.ics": "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n"
    "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20260902\nDTEND;VALUE=DATE:20261219\n"
    "SUMMARY:Autumn\nEND:VEVENT\n"
    "BEGIN:VEVENT\nUID:2\nDTSTART;VALUE=DATE:20261026\nDTEND;VALUE=DATE:20261031\n"
    "SUMMARY:Half term\nEND:VEVENT\nEND:VCALENDAR\n",
    "terms.txt": "Autumn: 2 September 2026 - 18 December 2026\nHalf term: 26-30 October 2026\n",
}


def test_meetings_are_checked_against_the_terms_that_were_read(run, tmp_path, capsys, monkeypatch):
    terms = tmp_path / "terms.json"
    terms.write_text(run(pages.THREE_TERMS))
    meetings = "\n".join(
        [
            "Thu 12 November 3.45pm-4.45pm",
            "Wed 28 October 3.45pm-4.45pm",
            "Mon 2 November 3.45pm-4.45pm",
            "Tue 1 September 9am-3pm (INSET)",
            "Mon 3 May 3.45pm-4.45pm",
            "Mon 4 January 9am-3pm (INSET)",
        ]
    )
    stdin = SimpleNamespace(buffer=io.BytesIO(meetings.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)

    call_command("plc_read_meetings", "-", "--year", "2026-27", "--terms", str(terms))

    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [(row["date"], sorted(set(row["warnings"]) - {"out_of_order"})) for row in rows] == [
        ("2026-11-12", []),
        ("2026-10-28", ["outside_term"]),
        ("2026-11-02", ["inset_day_mismatch"]),
        ("2026-09-01", []),
        ("2027-05-03", ["bank_holiday"]),
        ("2027-01-04", ["inset_day_mismatch"]),
    ]
