"""How far the first ten minutes have got: the stored drafts and settings say so by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from wagtail.models import GroupPagePermission

from plc_wagtail.models import page_model
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.permissions import sites_for
from plc_wagtail.services.academic_years import stored_year, years_needed


class Step(StrEnum):
    """In the order in which they are taken."""

    WHERE = "where"
    TERM_DATES = "term-dates"
    CONTACT = "contact"
    PROGRAMME = "programme"
    DATES = "dates"
    THEMES = "themes"
    LOOK = "look"

    @property
    def number(self) -> int:
        return list(Step).index(self) + 1

    @property
    def following(self) -> Step:
        """The step after this one; the last is followed by itself."""
        return list(Step)[min(self.number, len(Step) - 1)]


@dataclass
class Progress:
    """What is stored of one section. `landing` is its landing page, whether live or a draft."""

    landing: object

    @cached_property
    def site(self):
        return self.landing.get_site()

    @cached_property
    def settings(self):
        return settings_for(self.site)

    @cached_property
    def programme(self):
        """The newest draft of the section's first programme; None before there is one."""
        first = concrete("ProgrammePage").objects.child_of(self.landing).order_by("path").first()
        return first and first.get_latest_revision_as_object()

    def year(self, today):
        """The academic year whose dates are asked for: from June on the next one."""
        found = [stored_year(self.site, first) for first in years_needed(today)]
        return next((year for year in reversed(found) if year), None)

    @cached_property
    def meetings(self):
        return list(self.programme.meetings.all()) if self.programme else []

    @cached_property
    def themes(self):
        strands = self.programme.strands.all() if self.programme else ()
        return list(dict.fromkeys(strand.theme for strand in strands if strand.theme))

    def done(self, today) -> set[Step]:
        year = self.year(today)
        answers = {
            Step.WHERE: True,
            Step.TERM_DATES: bool(year and year.is_confirmed),
            Step.CONTACT: self.settings.contact_id is not None,
            Step.PROGRAMME: self.programme is not None,
            Step.DATES: bool(self.meetings),
            Step.THEMES: bool(self.themes),
        }
        return {step for step, is_done in answers.items() if is_done}

    def next_step(self, today) -> Step:
        """The step after the last one that was done; steps that were skipped stay skipped."""
        return max(self.done(today), key=lambda step: step.number).following


def may_publish(user, landing) -> bool:
    return landing.permissions_for_user(user).can_publish()


def may_set_up_below(user, parent) -> bool:
    rights = parent.permissions_for_user(user)
    return rights.can_add_subpage() and rights.can_publish_subpage()


def unfinished_section(user):
    """The landing page of a section that never went live and that the user may publish."""
    drafts = concrete("ProfessionalLearningPage").objects.filter(first_published_at=None)
    return next((one for one in drafts.order_by("pk") if may_publish(user, one)), None)


def may_begin(user) -> bool:
    """True if there is no section yet where the user works, and somewhere to put one."""
    roots = [site.root_page for site in sites_for(user)]
    landings = concrete("ProfessionalLearningPage").objects
    if any(landings.descendant_of(root, inclusive=True).exists() for root in roots):
        return False
    return any_place(user)


def any_place(user) -> bool:
    """Cheap: looks at the pages on which a right was given, not at all pages."""
    if user.is_superuser:
        return page_model().objects.filter(depth__gt=1).exists()
    granted = GroupPagePermission.objects.filter(group__in=user.groups.all())
    kinds = ("add_", "publish_")
    return all(granted.filter(permission__codename__startswith=kind).exists() for kind in kinds)
