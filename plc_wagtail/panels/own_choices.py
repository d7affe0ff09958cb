"""Choices of a page form, without the records of schools the editor does not work in."""

from wagtail.admin.forms import WagtailAdminPageForm


class OwnChoicesForm(WagtailAdminPageForm):
    """The form behind the editor of every page of a section."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.for_user:
            limit_choices(self, self.for_user)


def limit_choices(form, user):
    """Narrows each field that offers themes, priorities or the like; a form with `fields`."""
    for field in form.fields.values():
        offered = getattr(field, "queryset", None)
        if hasattr(offered, "visible_to"):
            field.queryset = offered.visible_to(user)
