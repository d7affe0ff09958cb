"""Who may read a write-up, and whether its author is named."""

from django import forms
from django.utils.translation import gettext_lazy as _

from plc_wagtail.enums import StudyAudience

TOLD = {
    StudyAudience.ME: _(
        "Besides you, editors and administrators of the website can open it. Other contributors "
        "cannot, and find it nowhere."
    ),
    StudyAudience.GROUP: _(
        "They read it after logging in, beside the case studies. It is not public, and no search "
        "engine finds it."
    ),
    StudyAudience.STAFF: _(
        "The same for everybody whose account shows rooms and notes for staff. The school’s staff "
        "address does not open it."
    ),
    StudyAudience.PUBLIC: _(
        "Editors look at it first: they approve it, or send it back with a comment. Staff with an "
        "account can read it meanwhile. You can take it back until it is published."
    ),
}


class AudienceForm(forms.Form):
    audience = forms.ChoiceField(
        label=_("Who may read it?"), choices=StudyAudience.choices, widget=forms.RadioSelect
    )
    group = forms.ModelChoiceField(
        label=_("Which group?"), queryset=None, required=False, empty_label=None
    )

    def __init__(self, *args, user, was_public=False, **kwargs):
        """Of what was public already only the newer words can be proposed."""
        super().__init__(*args, **kwargs)
        groups = user.groups.order_by("name")
        self.fields["group"].queryset = groups
        if was_public:
            self.leave_out(StudyAudience.ME, StudyAudience.GROUP, StudyAudience.STAFF)
        elif not groups:
            self.leave_out(StudyAudience.GROUP)

    def leave_out(self, *audiences):
        left = [one for one in StudyAudience.choices if one[0] not in audiences]
        self.fields["audience"].choices = left
        if StudyAudience.GROUP in audiences:
            del self.fields["group"]

    def choices(self):
        """(value, label, what it means, whether it is chosen) of each choice."""
        chosen = self["audience"].value()
        return [
            (value, label, TOLD[StudyAudience(value)], value == chosen)
            for value, label in self.fields["audience"].choices
        ]

    def clean(self):
        cleaned = super().clean()
        is_group = cleaned.get("audience") == StudyAudience.GROUP
        if is_group and not cleaned.get("group"):
            self.add_error("group", _("Choose the group that may read it."))
        return cleaned


class BylineForm(forms.Form):
    byline = forms.CharField(
        label=_("Your name, as readers shall see it"),
        max_length=160,
        help_text=_("For example: Chris Example, teacher of history. Or leave it out: most do."),
        error_messages={"required": _("Write the name that readers shall see.")},
    )
    agrees = forms.BooleanField(
        label=_("I agree that my name is shown with this study, also on the website"),
        help_text=_("You can take it away again at any time with one button."),
        error_messages={"required": _("Tick that you agree, or leave your name out.")},
    )
