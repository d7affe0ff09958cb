"""Tests that share a costly fixture run one after the other on one worker.

The marks of pytest-xdist for that have no effect since pytest 9.2, which does not read the node
ids they are written into.
"""

from xdist.scheduler import LoadScopeScheduling

TOGETHER = (
    ("tests/demo/test_public_pages.py", "tests/demo/test_html.py"),
    ("tests/demo/test_admin_pages.py", "tests/demo/test_ten_minutes.py"),
    ("tests/example_site/home/test_thornmere_tags.py",),
    ("tests/example_site/test_host.py",),
    ("tests/example_site/test_production.py",),
    ("tests/example_site/test_section.py",),
    ("tests/panels/test_meetings_cost.py",),
    ("tests/permissions/test_hours.py",),
    ("tests/permissions/test_pages.py",),
    ("tests/permissions/test_records.py",),
    ("tests/permissions/test_register.py",),
    ("tests/permissions/test_write_ups.py",),
    ("tests/test_packaging.py",),
)


class Together(LoadScopeScheduling):
    def _split_scope(self, nodeid):
        return next((files for files in TOGETHER if nodeid.startswith(files)), nodeid)


def pytest_xdist_make_scheduler(config, log):
    return Together(config, log)
