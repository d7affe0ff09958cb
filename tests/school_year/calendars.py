"""School years that the tests share."""

from datetime import date, time

from plc_wagtail.enums import ClosureKind
from plc_wagtail.school_year import Closure, SchoolYear, Term

AUTUMN = Term("Autumn", date(2026, 9, 1), date(2026, 12, 18))
SPRING = Term("Spring", date(2027, 1, 4), date(2027, 3, 25))
SUMMER = Term("Summer", date(2027, 4, 12), date(2027, 7, 21))

FIRST_DAY = Closure(ClosureKind.INSET, date(2026, 9, 1), date(2026, 9, 1), "Training day")
OCTOBER = Closure(ClosureKind.HALF_TERM, date(2026, 10, 26), date(2026, 10, 30))
HALF_DAY = Closure(
    ClosureKind.OTHER,
    date(2026, 12, 18),
    date(2026, 12, 18),
    pupils_attend=True,
    pupils_until=time(13, 30),
)
CHRISTMAS = Closure(ClosureKind.HOLIDAY, date(2026, 12, 21), date(2027, 1, 1))
FEBRUARY = Closure(ClosureKind.HALF_TERM, date(2027, 2, 15), date(2027, 2, 19))
EARLY_MAY = Closure(ClosureKind.BANK_HOLIDAY, date(2027, 5, 3), date(2027, 5, 3))
WHITSUN = Closure(ClosureKind.HALF_TERM, date(2027, 5, 31), date(2027, 6, 4))
LAST_DAY = Closure(ClosureKind.DISAGGREGATED_DAY, date(2027, 7, 21), date(2027, 7, 21))

CLOSURES = (FIRST_DAY, OCTOBER, HALF_DAY, CHRISTMAS, FEBRUARY, EARLY_MAY, WHITSUN, LAST_DAY)


def thornmere(*, terms=(AUTUMN, SPRING, SUMMER), closures=CLOSURES, confirmed=True):
    """A year in England with 190 days for pupils."""
    return SchoolYear(
        "2026-27", date(2026, 9, 1), date(2027, 8, 31), terms, closures, confirmed=confirmed
    )
