"""The other pages of a section that a page points at, as its readers may see them."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.urls import NoReverseMatch

from plc_wagtail.models.concrete import concrete


@dataclass(frozen=True)
class SectionParts:
    """What stands in one section for one audience. `section` may be None: then nothing does."""

    section: object | None
    visibility: object
    request: object
    found: dict = field(default_factory=dict, compare=False)

    def pages(self, model_name):
        """The visible pages of that type, in the order of the tree."""
        pages = concrete(model_name).objects
        if self.section is None:
            return pages.none()
        inside = pages.descendant_of(self.section).filter(locale=self.section.locale_id)
        return self.visibility.pages(inside).order_by("path")

    def first(self, model_name):
        """The first visible page of that type; None without one. Asked for once."""
        if model_name not in self.found:
            self.found[model_name] = self.pages(model_name).first()
        return self.found[model_name]

    @property
    def calendar(self):
        return self.first("MeetingCalendarPage")

    @property
    def theme_index(self):
        return self.first("ThemeIndexPage")

    @property
    def study_index(self):
        return self.first("CaseStudyIndexPage")

    def url(self, page):
        return page.get_url(self.request) if page else ""

    def theme_url(self, theme):
        """Where a theme is read; "" in a section without a theme index."""
        index = self.theme_index
        return (index and index.theme_url(theme, self.url(index))) or ""

    def route_url(self, page, name, **kwargs):
        """The address of a route of `page`; "" without the page or for values it does not take."""
        base = self.url(page)
        if not base:
            return ""
        try:
            return base + page.reverse_subpage(name, kwargs=kwargs)
        except NoReverseMatch:
            return ""


@dataclass(frozen=True)
class CalendarLinks:
    """Where a reader follows or keeps dates; "" where the section has no calendar for it."""

    follow: str = ""
    keep: str = ""
    calendar: str = ""


def calendar_links(parts, programme, row=None):
    """Links for a programme and, if given, one of its meetings."""
    calendar = parts.calendar
    slug = programme.slug
    keep = row and row.is_dated and not row.is_cancelled
    return CalendarLinks(
        follow=subscription(parts.route_url(calendar, "programme_feed", slug=slug), parts.request),
        keep=parts.route_url(calendar, "meeting_file", slug=slug, uid=row.uid) if keep else "",
        calendar=parts.url(calendar),
    )


def subscription(path, request):
    """An address a phone follows instead of downloading: the same feed under webcal://."""
    if not path:
        return ""
    _, _, address = request.build_absolute_uri(path).partition("://")
    return f"webcal://{address}"


def contact_of(page, section, settings):
    """Whom to ask about a page: its own contact, else the section's, else the school's."""
    own = (getattr(owner, "contact", None) for owner in (page, section, settings))
    return next((contact for contact in own if contact), None)
