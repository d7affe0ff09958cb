"""The pages of Thornmere School before the plugin; prose is in pages/<slug>.html."""

from dataclasses import dataclass, field
from datetime import date

HEADLINE = "Curious, kind, ready"
INTRODUCTION = (
    "<p>A friendly school for 11 to 16 year olds, where every pupil is known and "
    "everybody goes on learning.</p>"
)
HOME_DESCRIPTION = (
    "Thornmere School is a friendly community school for pupils aged 11 to 16: "
    "term dates, news and how we teach."
)
FACTS = [
    ("1,040", "pupils aged 11 to 16"),
    ("68", "teachers"),
    ("8:40am", "school starts"),
    ("3:10pm", "school ends; clubs until 4:15pm"),
]
QUICK_LINKS = [
    ("term-dates", "Term dates", "Holidays and closed days"),
    ("uniform", "Uniform", "What to wear, help with cost"),
    ("meals", "Meals", "Menus, prices, allergies"),
    ("clubs", "Clubs", "Lunchtime and after school"),
    ("training-school", "Training school", "How our staff learn"),
]
ADDRESS = "Thornmere School\nQuarry Lane\nThornmere"
TELEPHONE = "01632 960123"
EMAIL = "office@thornmere.example"


@dataclass(frozen=True)
class Entry:
    """One page; `kind` is the page class in lower case, as Wagtail's content types have it."""

    slug: str
    title: str
    lead: str
    kind: str = "standardpage"
    children: tuple["Entry", ...] = ()
    extra: dict = field(default_factory=dict)


def news(slug, title, lead, **extra):
    return Entry(slug, title, lead, kind="newspage", extra=extra)


OUR_SCHOOL = (
    Entry("values", "Values", "Curious, kind, ready: what the three words look like here."),
    Entry("governors", "Governors", "Who they are, what they do and how to write to them."),
    Entry("policies", "Policies", "What you can expect of us, in writing."),
    Entry("training-school", "Training school", "How we help new and experienced staff learn."),
)
LEARNING = (
    Entry("curriculum", "Curriculum", "What pupils learn in each year, and how they choose."),
    Entry("reading", "Reading", "Reading is everybody’s job. Here is how we help."),
)
PARENTS = (
    Entry(
        "term-dates",
        "Term dates",
        "Terms, holidays and the days when school is closed to pupils, 2026-27.",
        kind="termdatespage",
    ),
    Entry("uniform", "Uniform", "What to wear, where to find it and help with the cost."),
    Entry("meals", "Meals", "What is for lunch, what it costs and free school meals."),
    Entry("clubs", "Clubs", "Free clubs at lunch and after school. Just turn up."),
)
NEWS = (
    news(
        "winter-concert",
        "Come to our winter concert",
        "Choir, orchestra, three bands and a samba group. Tickets are free.",
        date=date(2026, 11, 18),
        illustration="music",
    ),
    news(
        "library-open-late",
        "The library now stays open until 4:30pm",
        "Pupils asked for somewhere warm and quiet to read. There is toast.",
        date=date(2026, 11, 4),
        illustration="books",
    ),
    news(
        "harvest-from-the-school-garden",
        "Soup for 240 from the school garden",
        "Garden club dug 31 kilograms of potatoes, and the kitchen did the rest.",
        date=date(2026, 10, 9),
        illustration="garden",
    ),
)
SECTIONS = (
    Entry(
        "our-school",
        "Our school",
        "Who we are, what we care about and who looks after it.",
        children=OUR_SCHOOL,
    ),
    Entry("learning", "Learning", "What we teach, and how we help.", children=LEARNING),
    Entry("parents", "Parents", "Dates, uniform, lunch and clubs in one place.", children=PARENTS),
    Entry("news", "News", "What has been going on.", kind="newsindexpage", children=NEWS),
    Entry(
        "contact",
        "Contact",
        "Ring, write or come in. We like hearing from you.",
        kind="contactpage",
        extra={"address": ADDRESS, "telephone": TELEPHONE, "email": EMAIL},
    ),
)
