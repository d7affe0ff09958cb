"""Groups of fields that stay out of the way until they hold something (design D18)."""

from wagtail.admin.panels import MultiFieldPanel
from wagtail.utils.text import text_from_html

from plc_wagtail.panels.site import settings_of, site_of


class FoldedPanel(MultiFieldPanel):
    """Folded while every field is empty or at its default; open with content or an error.

    `switch` names a yes-or-no field of the site's settings: while it is off, a group without
    content is not shown at all.
    """

    def __init__(self, children=(), *args, switch=None, **kwargs):
        super().__init__(children, *args, **kwargs)
        self.switch = switch

    def clone_kwargs(self):
        return {**super().clone_kwargs(), "switch": self.switch}

    class BoundPanel(MultiFieldPanel.BoundPanel):
        def classes(self):
            folded = [] if self.has_something else ["collapsed"]
            return [*super().classes(), *folded]

        def is_shown(self):
            return super().is_shown() and (self.is_switched_on or self.has_something)

        @property
        def is_switched_on(self):
            if not self.panel.switch:
                return True
            site = site_of(self.instance, getattr(self.form, "parent_page", None))
            return getattr(settings_of(site), self.panel.switch)

        @property
        def has_something(self):
            return self.form is not None and any(map(holds_something, leaves(self)))


def leaves(panel):
    """The panels inside, at any depth, that hold no other panels."""
    for child in panel.children:
        if hasattr(child, "visible_children"):
            yield from leaves(child)
        else:
            yield child


def holds_something(panel):
    """True for a field with a value or an error, and for rows."""
    if hasattr(panel, "formset"):
        return panel.formset.total_form_count() > 0
    bound = getattr(panel, "bound_field", None)
    return bound is not None and bool(bound.errors or not is_default(panel, bound.value()))


def is_default(panel, value):
    """True for nothing at all, and for what the column starts with."""
    if is_empty(value):
        return True
    column = panel.panel.db_field
    return column.has_default() and str(value) == str(column.get_default())


def is_empty(value):
    """Blocks count by their number; rich text may be a paragraph with nothing in it."""
    if isinstance(value, str):
        return not text_from_html(value).strip()
    return len(value) == 0 if hasattr(value, "__len__") else not value
