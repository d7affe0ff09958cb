"""What a page form offers of the records of several schools."""

from django import forms

from plc_wagtail.models import Priority
from plc_wagtail.panels.own_choices import limit_choices
from tests.factories import PriorityFactory


class PageForm(forms.Form):
    title = forms.CharField()
    priorities = forms.ModelMultipleChoiceField(Priority.objects.all())


def test_records_of_other_schools_are_not_offered(editor, site, other_site):
    own = PriorityFactory(site=site)
    shared = PriorityFactory()
    PriorityFactory(site=other_site)
    form = PageForm()

    limit_choices(form, editor)

    assert set(form.fields["priorities"].queryset) == {own, shared}
