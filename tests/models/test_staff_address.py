"""Secret addresses as they are stored: nothing in the database opens anything."""

import re

import pytest

from plc_wagtail.models import StaffAddress
from plc_wagtail.secret_addresses import SECRET


@pytest.fixture
def address(site):
    return StaffAddress.objects.renew(site)


def test_token_is_found_again(address, site):
    token = address.token

    assert StaffAddress.objects.by_token(token) == address
    assert (len(token), bool(SECRET.fullmatch(token))) == (69, True)
    assert re.fullmatch(r"[\w-]+", token, re.ASCII), "Wagtail serves no other letters"


def test_nothing_stored_opens_it(address, django_assert_num_queries):
    stored = [str(getattr(address, field.attname)) for field in address._meta.fields]
    guesses = [*stored, *(f"plc_{value}" for value in stored), f"plc_{address.nonce}{'A' * 43}"]

    with django_assert_num_queries(0):
        assert [StaffAddress.objects.by_token(guess) for guess in guesses] == [None] * len(guesses)


@pytest.mark.parametrize("change", [str.lower, str.upper, lambda t: t[:-1], lambda t: t + "A"])
def test_token_that_is_almost_right_opens_nothing(address, change):
    assert StaffAddress.objects.by_token(change(address.token)) is None


def test_new_address_ends_the_one_before(address, site):
    renewed = StaffAddress.objects.renew(site)

    assert StaffAddress.objects.by_token(address.token) is None
    assert StaffAddress.objects.by_token(renewed.token) == renewed
    assert StaffAddress.objects.count() == 1


def test_addresses_of_the_school_and_of_people_end_apart(address, site, other_site, staff, editor):
    own = StaffAddress.objects.renew(site, staff)
    others = [StaffAddress.objects.renew(other_site), StaffAddress.objects.renew(site, editor)]

    StaffAddress.objects.renew(site, staff)

    gone = StaffAddress.objects.filter(pk=own.pk)
    assert (gone.exists(), set(StaffAddress.objects.all()) >= {address, *others}) == (False, True)


def test_new_key_ends_every_address_unless_the_old_one_is_kept(address, settings):
    token, old = address.token, settings.SECRET_KEY
    settings.SECRET_KEY = "another"

    assert StaffAddress.objects.by_token(token) is None
    settings.SECRET_KEY_FALLBACKS = [old]
    assert StaffAddress.objects.by_token(token) == address
