"""Case studies, updates and themes in the words of schema.org."""

from plc_wagtail.enums import FileKind
from plc_wagtail.models.booklet import AbstractBooklet
from plc_wagtail.models.booklet_routes import TYPES
from plc_wagtail.models.case_study import AbstractCaseStudy
from plc_wagtail.models.theme_index import AbstractThemeIndex
from plc_wagtail.models.update import AbstractUpdate
from plc_wagtail.services.structured_data import describe, school


@describe.register
def describe_study(page: AbstractCaseStudy, context):
    author = (
        {"@type": "Person", "name": page.shown_byline} if page.shown_byline else school(context)
    )
    return [
        article(page, context, "Article")
        | filled(
            abstract=page.found,
            about=[theme.name for theme in context.get("themes", ())],
            citation=[source.formatted.plain for source in page.references.all()],
            author=author,
        )
    ]


@describe.register
def describe_booklet(page: AbstractBooklet, context):
    facts, request = context.get("booklet"), context["request"]
    if not facts:
        return []
    parts = [
        {"@type": "Article", "name": study.title, "url": study.get_full_url(request)}
        for study in facts.studies
    ]
    return [
        article(page, context, "Book")
        | filled(
            name=page.title,
            author=school(context),
            hasPart=parts,
            encoding=[media_object(file, facts) for file in facts.files],
        )
    ]


def media_object(file, facts):
    return filled(
        **{"@type": "MediaObject"},
        encodingFormat=TYPES[FileKind(file.kind)],
        contentUrl=f"{facts.address}{file.kind}/",
        contentSize=str(file.size),
    )


@describe.register
def describe_update(page: AbstractUpdate, context):
    day = page.shown_date
    return [
        article(page, context, "BlogPosting")
        | filled(datePublished=day.isoformat() if day else None, author=school(context))
    ]


@describe.register
def describe_theme(page: AbstractThemeIndex, context):
    """Only of a theme's own page: the index itself says nothing but its breadcrumb."""
    theme = context.get("theme")
    if theme is None:
        return []
    return [
        filled(
            **{"@type": "DefinedTerm"},
            name=theme.name,
            alternateName=theme.spelt_out,
            description=theme.summary,
            url=context.get("plc_canonical"),
            inDefinedTermSet=page.get_full_url(context["request"]),
        )
    ]


def article(page, context, kind):
    """What every text with a date has; nobody's name but one who asked for it."""
    return filled(
        **{"@type": kind},
        headline=page.title,
        description=page.share_text,
        url=page.get_full_url(context["request"]),
        inLanguage=page.locale.language_code,
        datePublished=moment(page.first_published_at),
        dateModified=moment(page.last_published_at),
        publisher=school(context),
    )


def moment(value):
    return value.isoformat() if value else None


def filled(**fields):
    """Without what is empty: schema.org has no way to say that something is not known."""
    return {name: value for name, value in fields.items() if value}
