"""Where the school's own pages meet the plugin: the term dates and the links on the home page."""

from __future__ import annotations

import datetime as dt

from django.utils.html import format_html, format_html_join

from example_site.home.models import TermDatesPage
from plc_wagtail.school_year import half_terms

ONE_DAY = dt.timedelta(days=1)
ADVICE = (
    "<p>Please do not book holidays in term time. If something important comes up, talk to us "
    "first.</p>"
)


def furnish_term_dates(home, dates):
    """Write this year's dates and add the plugin's block for parents, once."""
    page = TermDatesPage.objects.descendant_of(home).get()
    if any(block.block_type == "pupil_dates" for block in page.body):
        return
    page.lead = f"Our dates for {dates.year.name}, and the days when school is closed to pupils."
    page.body = [
        ("pupil_dates", {"heading": "Days that are different for pupils"}),
        *(("text", term_text(term, dates)) for term in dates.year.terms),
        ("text", ADVICE),
    ]
    page.save_revision().publish()


def term_text(term, dates):
    rows = format_html_join("", "<li><b>{}:</b> {}</li>", term_rows(term, dates))
    return format_html("<h2>{} term {}</h2><ul>{}</ul>", term.name, term.start.year, rows)


def term_rows(term, dates):
    """First day, half term and last day of a term, as pupils have them."""
    yield "First day for pupils", spoken(first_pupil_day(term, dates))
    first, second = (half for half in half_terms(dates.year) if term.contains(half.start))
    monday, friday = monday_after(first.end), friday_before(second.start)
    yield "Half term", f"{spoken(monday)} to {spoken(friday)}"
    yield "Last day for pupils", last_day_words(term, dates)


def last_day_words(term, dates):
    if term.end == dates.early_day:
        return f"{spoken(term.end)}, at 1:30pm"
    if term.end == dates.evenings_day:
        return spoken(weekday_before(term.end))
    return spoken(term.end)


def first_pupil_day(term, dates):
    day = term.start
    while day in dates.training_days.values() or day.weekday() > 4:
        day += ONE_DAY
    return day


def weekday_before(day):
    day -= ONE_DAY
    while day.weekday() > 4:
        day -= ONE_DAY
    return day


def monday_after(day):
    return day + ONE_DAY * (7 - day.weekday())


def friday_before(day):
    return day - ONE_DAY * (day.weekday() + 3)


def spoken(day):
    return f"{day:%A} {day.day} {day:%B}"


def link_from_home(home, landing):
    """Lead the home page's link about staff training to the new section, once."""
    links = [(block.block_type, dict(block.value)) for block in home.quick_links]
    if any(value["page"].pk == landing.pk for _, value in links):
        return
    old = landing.get_parent().pk
    for _, value in links:
        if value["page"].pk == old:
            value["page"], value["label"] = landing, landing.title
    home.quick_links = links
    home.save_revision().publish()
