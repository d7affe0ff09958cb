"""What a reviewer answers."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ReviewForm(forms.Form):
    comment = forms.CharField(
        label=_("What do you say to the author?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For example: Thank you. Please say of how many books, then it can go out."),
    )
    action = forms.ChoiceField(
        choices=[("approve", _("Approve")), ("reject", _("Ask for changes"))],
        widget=forms.HiddenInput,
    )
    # Which version at which step the answer is about.
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("action") == "reject" and not cleaned.get("comment", "").strip():
            self.add_error("comment", _("Say what you would like changed."))
        return cleaned
