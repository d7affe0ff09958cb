"""The first step: where the section stands, and what the school calls its groups."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser

from plc_wagtail.enums import Nation
from plc_wagtail.models import page_model
from plc_wagtail.models.concrete import concrete
from plc_wagtail.services.journey_progress import may_set_up_below
from plc_wagtail.services.journey_steps import WORD_FIELDS, Beginning

OWN = "own"
# One group and several, in full and in short.
WORDS = {
    "plc": (
        _("professional learning community"),
        _("professional learning communities"),
        _("PLC"),
        _("PLCs"),
    ),
    "tlc": (
        _("teacher learning community"),
        _("teacher learning communities"),
        _("TLC"),
        _("TLCs"),
    ),
    "learning": (_("learning group"), _("learning groups"), _("group"), _("groups")),
    "enquiry": (_("enquiry group"), _("enquiry groups"), _("group"), _("groups")),
}


class WhereForm(forms.Form):
    parent = forms.ModelChoiceField(
        label=_("Where should the section stand?"),
        queryset=None,
        help_text=_("Choose the page above it in your menu, for example Our school."),
        error_messages={"required": _("Choose a page.")},
    )
    groups = forms.ChoiceField(
        label=_("What do you call these groups?"),
        widget=forms.RadioSelect,
        choices=[*((key, words[1]) for key, words in WORDS.items()), (OWN, _("our own words"))],
    )
    own_group = forms.CharField(label=_("Our own words: one group"), max_length=40, required=False)
    own_groups = forms.CharField(label=_("Several groups"), max_length=40, required=False)
    nation = forms.ChoiceField(
        label=_("In which nation is your school?"),
        choices=Nation.choices,
        help_text=_("School years and bank holidays follow from it."),
    )

    def __init__(self, *args, user, landing=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.landing = landing
        self.fields["parent"].queryset = page_model().objects.all()
        self.fields["parent"].widget = AdminPageChooser()

    def clean_parent(self):
        parent = self.cleaned_data["parent"].specific
        if parent.get_site() is None:
            raise forms.ValidationError(_("This page belongs to no website. Choose another one."))
        if not may_set_up_below(self.user, parent):
            raise forms.ValidationError(
                _("You may not publish below this page. Choose another one.")
            )
        if not self.takes_section(parent):
            raise forms.ValidationError(
                _("This page takes no section below it. Choose another one.")
            )
        return parent

    def takes_section(self, parent):
        if self.landing is None:
            return concrete("ProfessionalLearningPage").can_create_at(parent)
        same_site = parent.get_site() == self.landing.get_site()
        return same_site and self.landing.can_move_to(parent)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("groups") == OWN:
            for name in ("own_group", "own_groups"):
                if not cleaned.get(name):
                    self.add_error(name, _("Write your own words, or choose others above."))
        return cleaned

    def beginning(self):
        answers = self.cleaned_data
        own = (answers["own_group"], answers["own_groups"]) * 2
        words = own if answers["groups"] == OWN else WORDS[answers["groups"]]
        return Beginning(answers["parent"], answers["nation"], tuple(str(word) for word in words))


def initial_words(settings):
    """The form's answers that are stored in the settings."""
    stored = tuple(getattr(settings, name) for name in WORD_FIELDS)
    for key, words in WORDS.items():
        if stored == tuple(str(word) for word in words):
            return {"groups": key}
    return {"groups": OWN, "own_group": stored[0], "own_groups": stored[1]}
