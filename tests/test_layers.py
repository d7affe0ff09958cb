"""The ladder of the package: a module imports from its own rung or a lower one, never in a circle.

`docs/architecture.md` says what stands on which rung and why.
"""

import ast
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.imports import SOURCES, imported_names, imports_of

LADDER = [
    {
        "audience_words",
        "clock",
        "conf",
        "date_words",
        "enums",
        "exceptions",
        "host_template",
        "hour_words",
        "layout",
        "mark_words",
        "pupil_words",
        "secret_addresses",
        "signals",
        "staff_time_words",
        "time_words",
        "validators",
    },
    {
        "answer_words",
        "citations",
        "count_words",
        "excerpts",
        "ical",
        "intake",
        "printing",
        "promise_words",
        "sanitise",
        "school_year",
        "statistics",
    },
    {"blocks", "panels"},
    {"models"},
    {"guard"},
    {"permissions", "services"},
    {"forms", "reports", "views", "viewsets"},
    {
        "apps",
        "checks",
        "management",
        "middleware",
        "migrations",
        "receivers",
        "templatetags",
        "urls",
        "wagtail_hooks",
    },
]
RUNGS = {name: rung for rung, names in enumerate(LADDER) for name in names}
PURE = LADDER[1]
IMPURE = ("django.conf", "django.db", "django.utils.timezone", "plc_wagtail.clock")
CLOCKS = {"date", "datetime", "time", "timezone"}
READINGS = {"localdate", "localtime", "now", "time", "today", "utcnow"}


def part(module):
    """The name on the ladder: `ical` of `plc_wagtail.ical.reader`."""
    return module.split(".")[1]


def modules():
    return sorted(module for module in SOURCES if "." in module)


def test_every_module_stands_on_a_rung():
    assert {part(module) for module in modules()} - set(RUNGS) == set()


@pytest.mark.parametrize("module", modules())
def test_no_import_points_up_the_ladder(module):
    rung = RUNGS[part(module)]

    higher = {name for name in imports_of(module) if RUNGS[part(name)] > rung}

    assert higher == set()


def test_no_module_imports_itself_in_a_circle():
    graph = TopologicalSorter({module: imports_of(module) for module in SOURCES})

    try:
        graph.prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


@pytest.mark.parametrize("module", [name for name in modules() if part(name) in PURE])
def test_pure_code_knows_no_database_settings_or_clock(module):
    assert [name for name in imported_names(module) if is_impure(name)] == []


def is_impure(name):
    return any(name == root or name.startswith(f"{root}.") for root in IMPURE)


def test_only_sanitise_imports_bleach():
    importers = {
        module
        for module in SOURCES
        if any(name.split(".")[0] == "bleach" for name in imported_names(module))
    }

    assert importers == {"plc_wagtail.sanitise"}


def test_only_the_clock_reads_the_clock():
    readers = {module for module, source in SOURCES.items() if reads_the_clock(source)}

    assert readers == {"plc_wagtail.clock"}


def reads_the_clock(source):
    return any(is_reading(node) for node in ast.walk(source))


def is_reading(node):
    """True for `timezone.now()` and its like; `localtime(value)` only converts."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    owner = getattr(node.func.value, "id", getattr(node.func.value, "attr", ""))
    converts = node.func.attr.startswith("local") and node.args
    return owner in CLOCKS and node.func.attr in READINGS and not converts
