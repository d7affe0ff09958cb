"""The servers the tests may use, by `PLC_TEST_DATABASES`; `python -m tests.databases` asks them.

The variable holds addresses with spaces between them, one of a kind.
"""

import os
import socket
import sys
import uuid
from urllib.parse import urlsplit

USUAL = (
    "postgres://postgres@127.0.0.1:5432/postgres "
    "mysql://root@127.0.0.1:3306/test "
    "redis://127.0.0.1:6379/0"
)


def addresses():
    """{"postgres": address, "mysql": address, "redis": address}"""
    listed = os.environ.get("PLC_TEST_DATABASES", USUAL).split()
    return {urlsplit(address).scheme: address for address in listed}


def answers(address):
    """True if something listens there."""
    parts = urlsplit(address)
    try:
        socket.create_connection((parts.hostname, parts.port), timeout=2).close()
    except OSError:
        return False
    return True


def test_database(engine):
    """Django's TEST entry: a name of its own, so that two runs on one server do not meet."""
    if engine.endswith("sqlite3"):
        return {}
    entry = {"NAME": f"plc_test_{uuid.uuid4().hex[:10]}"}
    if engine.endswith("mysql"):
        # With the collation of the connection: MariaDB compares no others with each other.
        entry["CHARSET"] = "utf8mb4"
    return entry


test_database.__test__ = False


if __name__ == "__main__":
    silent = [address for address in addresses().values() if not answers(address)]
    for address in silent:
        print(f"Nothing answers at {address}: start it or change PLC_TEST_DATABASES.")
    sys.exit(bool(silent))
