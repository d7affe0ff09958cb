"""Wrong addresses are counted for each client, by who connected and by nothing it says."""

import pytest
from django.core.cache import cache
from django.test import RequestFactory

from plc_wagtail.models.staff_limit import MOST, SECONDS, client_of, is_one_too_many


def ask(client="192.0.2.1", **headers):
    return RequestFactory().get("/", REMOTE_ADDR=client, **headers)


@pytest.fixture
def tired():
    """A client that has sent as many wrong addresses as it may."""
    assert not any(is_one_too_many(ask()) for _ in range(MOST))
    return ask()


def test_one_more_is_too_many_and_other_clients_are_not_meant(tired):
    assert is_one_too_many(tired)
    assert not is_one_too_many(ask("192.0.2.2"))


def test_a_header_that_anybody_can_write_changes_nothing(tired):
    assert is_one_too_many(ask(HTTP_X_FORWARDED_FOR="198.51.100.7", HTTP_FORWARDED="for=1.2.3.4"))


def test_client_starts_anew_when_its_time_is_over(time_machine):
    time_machine.move_to("2026-11-12T09:00:00Z", tick=False)
    assert [is_one_too_many(ask()) for _ in range(MOST + 1)][-1]

    time_machine.shift(SECONDS + 1)

    assert not is_one_too_many(ask())


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("", "unknown"),
        ("unix:", "unknown"),
    ],
)
def test_client_is_who_connected(address, client):
    assert client_of(ask(address)) == client


def test_cache_keeps_no_address_of_anybody():
    is_one_too_many(ask("192.0.2.77"))

    stored = str(list(cache._cache))
    assert ("plc-wrong-" in stored, "192.0.2.77" in stored) == (True, False)
