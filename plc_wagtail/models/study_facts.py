"""What stands around a case study on its page: themes, sources, whom to ask, related studies."""

from django.db.models import Count

from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.section_parts import contact_of
from plc_wagtail.models.study_sections import study_citations, study_sections

RELATED = 3
# From so many sections on a reader is offered a list of them.
LONG = 5


def study_facts(study, context):
    """Template variables, made from what the context of every page of a section holds."""
    themes = [theme for theme in study.themes.all() if theme.live]
    citations = study_citations(study)
    sections = study_sections(study, citations.sources())
    return {
        "citations": citations,
        "themes": themes,
        "sections": sections,
        "is_long": len(sections) >= LONG,
        "programme": shown_programme(study, context),
        "contact": contact_of(study, context["section"], context["plc_settings"]),
        "related_studies": related_studies(study, themes, context),
    }


def shown_programme(study, context):
    """The programme it was part of, if readers may see that."""
    programme = study.programme
    return programme if programme and context["visibility"].shows(programme) else None


def related_studies(study, themes, context):
    """The studies that share most themes with this one, the latest year first."""
    if not themes:
        return []
    studies = context["parts"].pages("CaseStudyPage")
    links = concrete("CaseStudyPage").themes.through.objects.filter(theme__in=themes)
    shared = dict(
        links.exclude(casestudypage=study.pk)
        .values_list("casestudypage")
        .annotate(shared=Count("theme"))
    )
    found = studies.filter(pk__in=shared).select_related("academic_year").defer_streamfields()
    ordered = sorted(found.order_by("-academic_year__start", "title"), key=lambda s: -shared[s.pk])
    return ordered[:RELATED]
