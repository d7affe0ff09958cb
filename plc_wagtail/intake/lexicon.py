"""Names of days and months, English and Welsh, as schools write them."""

from __future__ import annotations

from plc_wagtail.intake.words import words

ENGLISH_DAYS = (
    ("monday", "mon"),
    ("tuesday", "tue", "tues"),
    ("wednesday", "wed", "weds"),
    ("thursday", "thu", "thur", "thurs"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
WELSH_DAYS = (
    ("llun",),
    ("mawrth", "maw"),
    ("mercher", "mer"),
    ("iau",),
    ("gwener", "gwe"),
    ("sadwrn", "sad"),
    ("sul",),
)
ENGLISH_MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
# The second full name is the mutated one, as after "o": 5 o Fawrth.
WELSH_MONTHS = (
    ("ionawr", "ion"),
    ("chwefror", "chwef", "chwe"),
    ("mawrth", "fawrth", "maw"),
    ("ebrill", "ebr"),
    ("mai", "fai"),
    ("mehefin", "fehefin", "meh"),
    ("gorffennaf", "orffennaf", "gorff", "gor"),
    ("awst", "aws"),
    ("medi", "fedi", "med"),
    ("hydref", "hyd"),
    ("tachwedd", "dachwedd", "tach"),
    ("rhagfyr", "ragfyr", "rhag"),
)
# Before a day name: "dydd Iau" is Thursday, "nos Iau" Thursday evening.
DAY_PREFIXES = frozenset({"dydd", "nos"})
ORDINALS = words("st nd rd th af ail il ydd ed fed eg ain")


def _numbered(*tables: tuple[tuple[str, ...], ...], first: int) -> dict[str, int]:
    return {
        name: number
        for table in tables
        for number, names in enumerate(table, first)
        for name in names
    }


WEEKDAYS = _numbered(ENGLISH_DAYS, WELSH_DAYS, first=0)
PLURAL_WEEKDAYS = {f"{names[0]}s": number for number, names in enumerate(ENGLISH_DAYS)} | {
    "mondays": 0,
    "tues'": 1,
    "weds'": 2,
}
MONTHS = _numbered(ENGLISH_MONTHS, WELSH_MONTHS, first=1)
