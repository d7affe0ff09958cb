"""One question to one address: does it still answer?

Addresses come from editors, and the server that asks may stand inside a school's network. So
nothing is asked of an address that is not on the public internet, whatever name or redirect
leads there (server-side request forgery). The name is looked up before, and the address that
was really connected to is looked at again before a byte is sent.
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from plc_wagtail.exceptions import PlcError
from plc_wagtail.models.checked_link import LinkState

MOST_REDIRECTS = 5
PERMANENT = (301, 308)
REDIRECTS = (301, 302, 303, 307, 308)
GONE = (404, 410)
# Sites that let people in and keep programs out; nothing is known of the page.
KEPT_OUT = (401, 403, 405, 406, 429, 451)
LONGEST = 500


class NotPublic(PlcError, OSError):
    """The address is on a private network."""


@dataclass(frozen=True)
class Answer:
    state: LinkState
    status_code: int | None = None
    moved_to: str = ""

    @property
    def is_failing(self) -> bool:
        return self.state in (LinkState.GONE, LinkState.NO_ANSWER)


def refuse_private(address: str) -> None:
    ip = ipaddress.ip_address(address.partition("%")[0])
    ip = getattr(ip, "ipv4_mapped", None) or ip
    if not ip.is_global or ip.is_multicast:
        raise NotPublic(address)


def connect_in_public(connection, connect):
    """Looks at the address before the connection, and at that of the connection made."""
    for *_kind, address in socket.getaddrinfo(
        connection.host, connection.port, type=socket.SOCK_STREAM
    ):
        refuse_private(address[0])
    sock = connect()
    try:
        refuse_private(sock.getpeername()[0])
    except NotPublic:
        sock.close()
        raise
    return sock


class PublicHTTP(HTTPConnection):
    def _new_conn(self):
        return connect_in_public(self, super()._new_conn)


class PublicHTTPS(HTTPSConnection):
    def _new_conn(self):
        return connect_in_public(self, super()._new_conn)


class PublicHTTPPool(HTTPConnectionPool):
    ConnectionCls = PublicHTTP


class PublicHTTPSPool(HTTPSConnectionPool):
    ConnectionCls = PublicHTTPS


class PublicAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": PublicHTTPPool, "https": PublicHTTPSPool}


class LinkReader:
    """Asks with HEAD, then with GET where that is refused; reads no page."""

    def __init__(self, *, agent: str, timeout: float = 10, allow_private: bool = False) -> None:
        self.timeout = timeout
        self.session = requests.Session()
        # No passwords of ~/.netrc and no proxy that would ask for us.
        self.session.trust_env = False
        self.session.headers["User-Agent"] = agent
        if not allow_private:
            self.session.mount("http://", PublicAdapter())
            self.session.mount("https://", PublicAdapter())

    def look_at(self, url: str) -> Answer:
        """Follows at most MOST_REDIRECTS; `moved_to` is where permanent ones lead."""
        address, moved_to, is_over = url, "", True
        try:
            for _step in range(MOST_REDIRECTS + 1):
                status, location = self.ask(address)
                if status not in REDIRECTS or not location:
                    return answer_of(status, moved_to)
                address = urljoin(address, location)
                if urlsplit(address).scheme not in ("http", "https"):
                    return Answer(LinkState.NO_ANSWER, status)
                # Once one of them is for today only, the address before it is still the one to use.
                is_over = is_over and status in PERMANENT and len(address) <= LONGEST
                moved_to = address if is_over else moved_to
        except (requests.RequestException, OSError, UnicodeError, ValueError) as error:
            is_private = holds(error, NotPublic)
            return Answer(LinkState.NOT_ASKED if is_private else LinkState.NO_ANSWER)
        return Answer(LinkState.NO_ANSWER)

    def ask(self, address: str) -> tuple[int, str]:
        status, location = self.asked("HEAD", address)
        return (status, location) if status < 400 else self.asked("GET", address)

    def asked(self, method: str, address: str) -> tuple[int, str]:
        options = {"timeout": self.timeout, "allow_redirects": False, "stream": True}
        with self.session.request(method, address, **options) as response:
            return response.status_code, response.headers.get("Location", "")


def answer_of(status: int, moved_to: str) -> Answer:
    if status in GONE:
        return Answer(LinkState.GONE, status)
    if status in KEPT_OUT:
        return Answer(LinkState.KEPT_OUT, status)
    if status >= 400:
        return Answer(LinkState.NO_ANSWER, status)
    return Answer(LinkState.MOVED if moved_to else LinkState.WORKS, status, moved_to)


def holds(error: BaseException | None, kind: type[BaseException]) -> bool:
    """True if `error` is of that kind or was raised because of one."""
    while error is not None and not isinstance(error, kind):
        # Errors of TLS and of text have a reason too, in words.
        reason = getattr(error, "reason", None)
        is_error = isinstance(reason, BaseException)
        error = reason if is_error else error.__cause__ or error.__context__
    return error is not None
