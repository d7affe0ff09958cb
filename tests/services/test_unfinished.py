"""An unfinished list waits a day for its owner and nobody else."""

import time_machine
from django.core.management import call_command

from plc_wagtail.models import UnfinishedImport
from plc_wagtail.services.unfinished import forget_expired, keep_unfinished, unfinished_of
from tests import factories


def keep(site, user, text="Thu 12 Nov"):
    unfinished = UnfinishedImport(site=site, page_pk=1, text=text, first_year=2026)
    keep_unfinished(unfinished, user)
    return unfinished


def test_only_the_owner_finds_it_and_only_for_a_day(site):
    owner, other = factories.UserFactory.create_batch(2)
    with time_machine.travel("2026-11-22 10:00", tick=False):
        kept = keep(site, owner)
    with time_machine.travel("2026-11-23 09:59", tick=False):
        assert list(unfinished_of(owner)) == [kept]
        assert list(unfinished_of(other)) == []
        assert forget_expired() == 0
    with time_machine.travel("2026-11-23 10:00", tick=False):
        assert list(unfinished_of(owner)) == []
        assert forget_expired() == 1
    assert not UnfinishedImport.objects.exists()


def test_the_sixth_list_of_one_person_lets_the_first_go(site):
    owner, other = factories.UserFactory.create_batch(2)
    lists = [keep(site, owner) for _ in range(6)]
    others = keep(site, other)

    assert list(unfinished_of(owner)) == lists[:0:-1]
    assert list(unfinished_of(other)) == [others]


def test_it_goes_with_the_account(site):
    owner = factories.UserFactory()
    keep(site, owner)

    owner.delete()

    assert not UnfinishedImport.objects.exists()


def test_command_deletes_what_is_too_old_and_says_how_many(site, capsys):
    owner = factories.UserFactory()
    with time_machine.travel("2026-11-20 10:00", tick=False):
        keep(site, owner)
    with time_machine.travel("2026-11-22 10:00", tick=False):
        fresh = keep(site, owner)
        call_command("plc_forget_imports")

    assert capsys.readouterr().out == "1 list deleted.\n"
    assert list(UnfinishedImport.objects.all()) == [fresh]
