"""What the hours ledger is asked for: which school, which year, which part of a full post."""

from django import forms
from django.utils.translation import gettext_lazy as _


class HoursLedgerForm(forms.Form):
    """`years` are school years, the first shown at the start; what is not offered asks for it."""

    site = forms.ChoiceField(label=_("School"), required=False)
    year = forms.ChoiceField(label=_("School year"), required=False)
    share = forms.IntegerField(
        label=_("Part of a full post, in per cent"),
        min_value=1,
        max_value=100,
        required=False,
        help_text=_("For example 60. Limits are counted in proportion; hours are not."),
    )

    def __init__(self, data, *, sites, years):
        super().__init__(data)
        self.fields["site"].choices = [(str(site.pk), str(site)) for site in sites]
        self.fields["year"].choices = [(year.name, year.name) for year in years]
        if len(sites) == 1:
            del self.fields["site"]
