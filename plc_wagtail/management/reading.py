"""What the commands that read a school's files ask for in the same way."""

import sys
from argparse import ArgumentTypeError
from pathlib import Path

from plc_wagtail.exceptions import SchoolYearError
from plc_wagtail.school_year import parse_year_name

UNREADABLE = 2
STANDARD_INPUT = "-"


def source(file, limits):
    """Never more than one byte over the limit, which is enough to refuse it."""
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read(limits.file_bytes + 1)
    with Path(file).open("rb") as opened:
        return opened.read(limits.file_bytes + 1)


def school_year(text):
    try:
        return parse_year_name(text)
    except SchoolYearError as error:
        raise ArgumentTypeError(str(error)) from error
