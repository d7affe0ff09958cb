"""What a programme's form fills in on saving; only what is empty, and all of it stays editable."""

from datetime import timedelta

from django.utils.text import slugify

from plc_wagtail import clock
from plc_wagtail.panels.numbering import give_numbers
from plc_wagtail.panels.site import settings_of

KEY_LENGTH = 50


def fill_in(page, site, section):
    """`section` is the page above, whose contact goes before the site's; None where none is."""
    settings = settings_of(site)
    fill_years(page, site)
    fill_keys(page)
    fill_contact(page, section, settings)
    if page.review_date is None:
        page.review_date = a_year_after(clock.today(settings.time_zone))


def number_meetings(page, own):
    """Number the meetings by date; `own` are the uids that keep the number they have."""
    page.meetings.add(*give_numbers(page.meetings.all(), own))


def fill_years(page, site):
    """Add each academic year in which a meeting lies and which the programme does not list."""
    dates = sorted({meeting.date for meeting in page.meetings.all() if meeting.date})
    if not dates:
        return
    row_model = page._meta.get_field("programme_years").related_model
    listed = list(page.programme_years.all())
    years = known_years(row_model, site, dates)
    have = {row.academic_year_id for row in listed}
    for place, year in enumerate(missing_years(years, dates, have), start=len(listed)):
        page.programme_years.add(row_model(academic_year=year, sort_order=place))


def known_years(row_model, site, dates):
    """Years that touch the dates; the site's own before those every site shares."""
    year_model = row_model._meta.get_field("academic_year").related_model
    years = year_model.objects.filter(start__lte=dates[-1], end__gte=dates[0])
    offered = years.for_site(site) if site else years
    return sorted(offered, key=lambda year: (year.site_id is None, year.start))


def missing_years(years, dates, have):
    """The years to add: one for each date that no listed year covers."""
    covering = [[year for year in years if year.start <= day <= year.end] for day in dates]
    wanted = [
        found[0] for found in covering if found and not have.intersection(y.pk for y in found)
    ]
    return sorted(dict.fromkeys(wanted), key=lambda year: year.start)


def fill_keys(page):
    """A key for each group that has none, made from its theme and unique in the programme."""
    strands = list(page.strands.all())
    taken = {strand.key for strand in strands if strand.key}
    nameless = [strand for strand in strands if not strand.key and strand.theme]
    for strand in nameless:
        strand.key = free_key(slugify(strand.theme.slug, allow_unicode=True), taken)
        taken.add(strand.key)
    page.strands.add(*nameless)


def free_key(wish, taken):
    wish, number = wish[:KEY_LENGTH], 2
    key = wish
    while key in taken:
        key, number = f"{wish}-{number}", number + 1
    return key


def fill_contact(page, section, settings):
    if page.contact is None:
        page.contact = getattr(section, "contact", None) or settings.contact
    if page.contact and not page.owner_role:
        page.owner_role = page.contact.role


def a_year_after(day):
    """The same day next year; 28 February after a leap day."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return (day - timedelta(days=1)).replace(year=day.year + 1)
