"""The themes of a site in one language, as the index lists them and one leads to the next."""

from django.db.models import Count

from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.theme import Theme


def themes_of(site, locale):
    """Published themes by name; a shared one gives way to the site's own at the same address."""
    themes = list(Theme.objects.live().for_site(site).filter(locale=locale))
    own = {theme.slug for theme in themes if theme.site_id}
    return [theme for theme in themes if theme.site_id or theme.slug not in own]


def theme_after(theme, themes):
    """The next theme, from the last back to the first; None where there is no other."""
    keys = [other.pk for other in themes]
    if theme.pk not in keys:
        return None
    following = themes[(keys.index(theme.pk) + 1) % len(themes)]
    return following if following.pk != theme.pk else None


def study_counts(studies):
    """How many of `studies`, a queryset, name each theme, by the key of the theme; one query."""
    through = concrete("CaseStudyPage").themes.through
    links = through.objects.filter(casestudypage__in=studies.order_by())
    return dict(links.values_list("theme").annotate(Count("pk")))
