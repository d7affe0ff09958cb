"""The demonstration loaded in the summer holidays, when the next school year counts."""

from datetime import date

import pytest
from django.core.management import call_command

from plc_wagtail.models import Meeting

pytestmark = pytest.mark.django_db


def test_demo_loaded_in_august_is_dated_by_the_coming_school_year():
    call_command("load_demo", today=date(2027, 8, 1))

    days = list(Meeting.objects.order_by("date").values_list("date", flat=True))

    assert date(2027, 9, 1) < days[0] < days[-1] < date(2028, 7, 31)
