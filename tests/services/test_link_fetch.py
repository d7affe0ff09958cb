"""What an address answers, and that nothing inside the school's network is asked."""

import socket
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import SimpleNamespace

import pytest

from plc_wagtail.models.checked_link import LinkState
from plc_wagtail.services import link_fetch
from plc_wagtail.services.link_fetch import Answer, LinkReader, NotPublic, refuse_private

# What HEAD and GET are answered with, and where a redirect leads.
ANSWERS = {
    "/works": (200, 200, ""),
    "/no-head": (405, 200, ""),
    "/gone": (404, 404, ""),
    "/people-only": (403, 403, ""),
    "/broken": (500, 503, ""),
    "/moved": (301, 301, "/works"),
    "/moved-twice": (308, 308, "/moved"),
    "/today-elsewhere": (302, 302, "/works"),
    "/moved-for-today": (302, 302, "/moved"),
    "/round": (301, 301, "/round"),
    "/to-a-file": (301, 301, "file:///etc/passwd"),
    "/inside": (301, 301, "http://localhost/works"),
}


class Answering(BaseHTTPRequestHandler):
    asked: list[tuple[str, str, str]] = []

    def answer(self, position):
        status, location = ANSWERS[self.path][position], ANSWERS[self.path][2]
        self.asked.append((self.command, self.path, self.headers["User-Agent"]))
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_HEAD(self):
        self.answer(0)

    def do_GET(self):
        self.answer(1)

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture
def asked():
    Answering.asked.clear()
    return Answering.asked


@pytest.fixture
def look_at(server):
    reader = LinkReader(agent="check", timeout=5, allow_private=True)
    return lambda path: reader.look_at(f"{server}{path}")


@pytest.mark.parametrize(
    ("path", "state", "status"),
    [
        ("/works", LinkState.WORKS, 200),
        ("/no-head", LinkState.WORKS, 200),
        ("/gone", LinkState.GONE, 404),
        ("/people-only", LinkState.KEPT_OUT, 403),
        ("/broken", LinkState.NO_ANSWER, 503),
        ("/today-elsewhere", LinkState.WORKS, 200),
        ("/moved-for-today", LinkState.WORKS, 200),
        ("/to-a-file", LinkState.NO_ANSWER, 301),
        ("/round", LinkState.NO_ANSWER, None),
    ],
)
def test_what_an_address_answers(look_at, path, state, status):
    assert look_at(path) == Answer(state, status)


def test_a_server_without_a_valid_certificate_stops_nothing(server):
    reader = LinkReader(agent="check", timeout=5, allow_private=True)

    answer = reader.look_at(f"{server.replace('http:', 'https:')}/works")

    assert answer == Answer(LinkState.NO_ANSWER)


@pytest.mark.parametrize("path", ["/moved", "/moved-twice"])
def test_an_address_that_moved_for_good_says_where_to(look_at, server, path):
    assert look_at(path) == Answer(LinkState.MOVED, 200, f"{server}/works")


def test_get_is_used_only_where_head_is_refused(look_at, asked):
    look_at("/works")
    look_at("/no-head")

    assert asked == [
        ("HEAD", "/works", "check"),
        ("HEAD", "/no-head", "check"),
        ("GET", "/no-head", "check"),
    ]


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "http://no-such-name.invalid/", "http://["])
def test_no_answer_is_no_error(url):
    answer = LinkReader(agent="check", timeout=2, allow_private=True).look_at(url)

    assert answer == Answer(LinkState.NO_ANSWER)


def test_an_address_inside_the_network_is_not_asked(server, asked):
    reader = LinkReader(agent="check")

    assert reader.look_at(f"{server}/works") == Answer(LinkState.NOT_ASKED)
    assert asked == []


def test_a_public_name_that_leads_inside_is_not_asked(server, asked, monkeypatch):
    """The name changes its address between the look and the connection (DNS rebinding)."""
    names(monkeypatch, {"127.0.0.1": "93.184.216.34"})

    assert LinkReader(agent="check").look_at(f"{server}/works") == Answer(LinkState.NOT_ASKED)
    assert asked == []


def test_a_redirect_that_leads_inside_is_not_followed(server, asked, monkeypatch):
    def refuse_ten(address):
        if address == "10.0.0.1":
            raise NotPublic(address)

    names(monkeypatch, {"127.0.0.1": "93.184.216.34", "localhost": "10.0.0.1"})
    monkeypatch.setattr(link_fetch, "refuse_private", refuse_ten)

    assert LinkReader(agent="check").look_at(f"{server}/inside") == Answer(LinkState.NOT_ASKED)
    assert [path for _method, path, _agent in asked] == ["/inside"]


def names(monkeypatch, addresses):
    """What the look-up before the connection is told."""

    def told(host, _port, **_options):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (addresses[host], 80))]

    stand_in = SimpleNamespace(getaddrinfo=told, SOCK_STREAM=socket.SOCK_STREAM)
    monkeypatch.setattr(link_fetch, "socket", stand_in)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "::",
    ],
)
def test_private_addresses_are_refused(address):
    with pytest.raises(NotPublic):
        refuse_private(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_public_addresses_are_not(address):
    assert refuse_private(address) is None
