"""What the commands that read files have in common."""

import pytest
from django.core.management import CommandError, call_command


@pytest.mark.django_db
@pytest.mark.parametrize(
    "command",
    [
        ["plc_read_meetings", "--year", "2026-27"],
        ["plc_read_terms"],
        ["plc_import", "--parent", "/", "--dry-run"],
    ],
    ids=lambda command: command[0],
)
def test_each_keeps_to_the_limits_of_the_site(command, settings, tmp_path, capsys):
    settings.PLC_WAGTAIL = {"INTAKE_LIMITS": {"FILE_BYTES": 10}}
    file = tmp_path / "dates.txt"
    file.write_text("Thursday 12 November 2026")

    with pytest.raises(CommandError) as refusal:
        call_command(command[0], str(file), *command[1:])

    assert "The file is larger than 10\xa0bytes." in str(refusal.value) + capsys.readouterr().out
    assert refusal.value.returncode == 2
