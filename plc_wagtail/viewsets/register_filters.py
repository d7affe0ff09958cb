"""Filters of the register; each offers only what belongs to the user's own sites and pages."""

from django.contrib.admin import SimpleListFilter
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from plc_wagtail.models import AcademicYear, ProgrammePage, Strand, Theme
from plc_wagtail.permissions import editable_pages, visible_snippets


class RecordFilter(SimpleListFilter):
    """A filter by one record out of `records`; a value that is none of them filters nothing."""

    def records(self, request):
        raise NotImplementedError

    def lookups(self, request, model_admin):
        return [(str(record.pk), str(record)) for record in self.records(request)]

    def queryset(self, request, queryset):
        offered = {key for key, _label in self.lookup_choices}
        if self.value() not in offered:
            return queryset
        return self.filtered(queryset, self.records(request).get(pk=self.value()))


class ByYear(RecordFilter):
    title = _("academic year")
    parameter_name = "year"

    def records(self, request):
        return visible_snippets(request.user, AcademicYear.objects.all())

    def filtered(self, queryset, year):
        return queryset.filter(date__range=(year.start, year.end))


class ByProgramme(RecordFilter):
    title = _("programme")
    parameter_name = "programme"

    def records(self, request):
        own = editable_pages(request.user).values("pk")
        return ProgrammePage.objects.filter(pk__in=own).order_by("title").only("title")

    def filtered(self, queryset, programme):
        return queryset.filter(page=programme)


class ByTheme(RecordFilter):
    title = _("theme")
    parameter_name = "theme"

    def records(self, request):
        return visible_snippets(request.user, Theme.objects.all())

    def filtered(self, queryset, theme):
        strand = Strand.objects.filter(
            page=OuterRef("page"), key=OuterRef("strand_key"), theme=theme
        )
        by_strand = Q(theme=None) & Exists(strand)
        return queryset.filter(Q(theme=theme) | by_strand)


# Names in the address of the filters above, and of Django's filters for two fields with choices.
FILTERS = {
    *(by.parameter_name for by in (ByYear, ByProgramme, ByTheme)),
    "status__exact",
    "time_basis__exact",
}
