"""The production settings, served by gunicorn, on the kind of database the tests run on."""

import os
import re
import socket
import sqlite3
import subprocess
import sys
import time
import uuid
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import requests
from django.db import connection

from tests.databases import addresses, answers
from tests.forks import commands_of

# Asks for the tests' own database, which is copied.
pytestmark = [pytest.mark.slow, pytest.mark.django_db]
ROOT = Path(__file__).resolve().parent.parent.parent
HOST = "www.thornmere.example"
OVER_HTTPS = {"Host": HOST, "X-Forwarded-Proto": "https"}


def reachable(kind):
    address = addresses().get(kind)
    return address if address and answers(address) else None


@contextmanager
def copied_database(folder):
    """The address of a copy of the tests' own database, which saves migrating a second one."""
    copies = {"sqlite": copied_file, "postgresql": copied_postgres, "mysql": copied_mariadb}
    with copies[connection.vendor](folder) as address:
        yield address


@contextmanager
def copied_file(folder):
    path = folder / "site.sqlite3"
    with closing(sqlite3.connect(path)) as copy:
        connection.ensure_connection()
        connection.connection.backup(copy)
    yield f"sqlite:///{path}"


@contextmanager
def copied_postgres(_):
    psycopg = pytest.importorskip("psycopg")
    server, name = reachable("postgres"), new_name()
    with psycopg.connect(server, autocommit=True) as admin:
        # PostgreSQL copies what nobody is connected to; Django connects again when it asks.
        connection.close()
        admin.execute(f"CREATE DATABASE {name} TEMPLATE {connection.settings_dict['NAME']}")
        try:
            yield f"{server.rpartition('/')[0]}/{name}"
        finally:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def copied_mariadb(_):
    """Table by table, without the foreign keys: nothing is deleted here."""
    name = new_name()
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"CREATE TABLE {name}.{table} LIKE {table}")
            cursor.execute(f"INSERT INTO {name}.{table} SELECT * FROM {table}")
    try:
        yield f"{reachable('mysql').rpartition('/')[0]}/{name}"
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name}")


def new_name():
    return f"plc_production_{uuid.uuid4().hex[:10]}"


@pytest.fixture(scope="module")
def environment(tmp_path_factory, django_db_setup, django_db_blocker):
    """What the server's owner sets; the rest of the environment is ours."""
    folder = tmp_path_factory.mktemp("production")
    with django_db_blocker.unblock(), copied_database(folder) as database:
        # Set for the browser tests of this process, a fault on a server.
        ours = {k: v for k, v in os.environ.items() if k != "DJANGO_ALLOW_ASYNC_UNSAFE"}
        yield ours | {
            "DJANGO_SETTINGS_MODULE": "example_site.settings.production",
            "SECRET_KEY": uuid.uuid4().hex * 2,
            "DATABASE_URL": database,
            "CACHE_URL": reachable("redis") or "locmem://",
            "SITE_URL": f"https://{HOST}",
            "STATIC_ROOT": str(folder / "static"),
        }


@pytest.fixture(scope="module")
def manage(environment, tmp_path_factory):
    # Whitenoise compresses with brotli, which takes long, if another package brought it along.
    without_brotli = "import sys; sys.modules['brotli'] = None"
    folder = tmp_path_factory.mktemp("manage")
    with commands_of(environment, ROOT, folder, without_brotli) as command:
        yield command


def succeed(manage, *arguments):
    done = manage(*arguments)
    assert done.returncode == 0, done.stdout + done.stderr


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="module")
def server(environment, manage):
    """The address of a gunicorn that serves the site; stopped at the end."""
    succeed(manage, "collectstatic", "--no-input", "--verbosity", "0")
    port = free_port()
    gunicorn = [sys.executable, "-m", "gunicorn", "example_site.wsgi", "-b", f"127.0.0.1:{port}"]
    process = subprocess.Popen(gunicorn, cwd=ROOT, env=environment)
    try:
        wait_for(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(port, process, seconds=30):
    end = time.monotonic() + seconds
    while not answers(f"http://127.0.0.1:{port}"):
        assert process.poll() is None, "gunicorn stopped"
        assert time.monotonic() < end, "gunicorn does not answer"
        time.sleep(0.1)


def get(address):
    return requests.get(address, headers=OVER_HTTPS, allow_redirects=False, timeout=20)


def test_django_finds_nothing_to_warn_of(manage):
    done = manage("check", "--deploy", "--fail-level", "WARNING")

    said = done.stdout + done.stderr
    if connection.vendor == "mysql":
        # Of Wagtail's own, for which the database cannot promise what Wagtail checks by itself.
        found = re.findall(r"^(\S+): \((\S+)\)", said, re.MULTILINE)
        assert found == [("wagtailcore.WorkflowState", "models.W036")]
    else:
        assert said == "System check identified no issues (2 silenced).\n"


def test_page_is_served_and_kept_on_https(server):
    answer = get(f"{server}/")

    assert answer.status_code == 200
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_plain_http_is_sent_to_https(server):
    answer = requests.get(
        f"{server}/a-page/", headers={"Host": HOST}, allow_redirects=False, timeout=20
    )

    assert (answer.status_code, answer.headers["Location"]) == (301, f"https://{HOST}/a-page/")


def test_other_host_names_are_refused(server):
    answer = requests.get(f"{server}/", headers=OVER_HTTPS | {"Host": "other.example"}, timeout=20)

    assert answer.status_code == 400


def test_static_files_have_names_that_may_be_cached_for_ever(server):
    login = get(f"{server}/admin/login/")

    sheet = re.search(r'href="(/static/[^"]+\.[0-9a-f]{12}\.css)"', login.text)[1]
    answer = get(f"{server}{sheet}")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "max-age=315360000, public, immutable"


def test_log_in_sets_cookies_for_https_only(server, manage):
    account = {"DJANGO_SUPERUSER_USERNAME": "owner", "DJANGO_SUPERUSER_PASSWORD": "a long one"}
    manage("createsuperuser", "--no-input", "--email", "o@school.example", **account)
    token = get(f"{server}/admin/login/").cookies["csrftoken"]

    answer = requests.post(
        f"{server}/admin/login/",
        data={"username": "owner", "password": "a long one", "csrfmiddlewaretoken": token},
        headers=OVER_HTTPS | {"Referer": f"https://{HOST}/", "Cookie": f"csrftoken={token}"},
        allow_redirects=False,
        timeout=20,
    )

    assert answer.status_code == 302
    cookies = {cookie.name: cookie.secure for cookie in answer.cookies}
    assert cookies == {"csrftoken": True, "sessionid": True}


def check_from_a_shell(environment):
    command = [sys.executable, "example_site/manage.py", "check"]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("name", ["SECRET_KEY", "DATABASE_URL", "CACHE_URL", "SITE_URL"])
def test_missing_variable_is_named(environment, name):
    without = {key: value for key, value in environment.items() if key != name}

    done = check_from_a_shell(without)

    assert done.returncode == 1
    assert f"Set the environment variable {name}, for example" in done.stderr


def test_unknown_cache_is_named(environment):
    done = check_from_a_shell(environment | {"CACHE_URL": "memcached://127.0.0.1"})

    assert "CACHE_URL is 'memcached://127.0.0.1': it should begin with redis://" in done.stderr
