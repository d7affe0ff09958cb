"""Calendar readers that are not ours, each in a process of its own; `.ci/calendar-clients` installs
them."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
VDIRSYNCER = ROOT / "var/vdirsyncer/bin/vdirsyncer"


def read_with_ical_js(data):
    if not (shutil.which("node") and (ROOT / "node_modules/ical.js").exists()):
        give_up("ical.js")
    return read(["node", HERE / "ical_js.mjs"], data)


def read_with_libical(data):
    python = "/usr/bin/python3"
    check = "import gi; gi.require_version('ICalGLib', '3.0')"
    if not Path(python).exists() or subprocess.run([python, "-c", check], check=False).returncode:
        give_up("libical")
    return read([python, HERE / "libical.py"], data)


def read(command, data):
    """Rows of (uid, start as digits in UTC, status)."""
    done = subprocess.run(command, input=data, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return sorted((uid, digits(at), status) for uid, at, status in json.loads(done.stdout))


def digits(start):
    """20261112T154500 or 20260901, whichever way the reader writes it."""
    return start.removesuffix("Z").removesuffix(".000").replace("-", "").replace(":", "")


def vdirsyncer():
    if not VDIRSYNCER.exists():
        give_up("vdirsyncer")
    return VDIRSYNCER


def give_up(client):
    reason = f"{client} is not installed: `.ci/calendar-clients` tries to"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
