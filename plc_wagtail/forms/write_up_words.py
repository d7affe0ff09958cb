"""The prompts: what an author writes, one line of help and an example each."""

from django import forms
from django.utils.translation import gettext_lazy as _

from plc_wagtail.enums import EvidenceKind, StudyResult
from plc_wagtail.models import Theme

LONG, LINE = 4000, 200


def words(label, example, rows=3, max_length=LONG, **kwargs):
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label,
        help_text=example,
        required=False,
        max_length=max_length,
        widget=widget,
        **kwargs,
    )


class WriteUpForm(forms.Form):
    """Nothing is required: a draft always saves. `study` is the newest version, if there is one."""

    title = forms.CharField(
        label=_("What do you call it?"),
        required=False,
        max_length=LINE,
        help_text=_("A few words, for example: Revision diaries in Year 10."),
    )
    themes = forms.ModelMultipleChoiceField(
        label=_("Which theme is it about?"),
        queryset=Theme.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Leave it open if none fits."),
    )
    driving_question = words(
        _("What did you want to find out?"),
        _("One question. For example: Which study habits last longer than a fortnight?"),
        rows=2,
        max_length=255,
    )
    tried = words(
        _("What one thing did you change?"),
        _("One or two sentences. For example: Pupils kept a diary of what they revised."),
    )
    by_when = forms.CharField(
        label=_("By when?"),
        required=False,
        max_length=120,
        help_text=_("For example: by February half term."),
    )
    evidence_kind = forms.ChoiceField(
        label=_("What did you look at?"),
        required=False,
        choices=[("", _("Not yet decided")), *EvidenceKind.choices],
        help_text=_("What tells you whether it worked. For example: pupils’ work."),
    )
    evidence_n = forms.IntegerField(
        label=_("How many?"), required=False, min_value=0, help_text=_("For example: 27.")
    )
    evidence_base = forms.CharField(
        label=_("Of what?"),
        required=False,
        max_length=LINE,
        help_text=_("For example: diaries of pupils in Year 10."),
    )
    evidence_note = words(
        _("What did it show?"),
        _("No names. For example: Most pages were filled in the night before."),
    )
    found = words(
        _("What happened?"),
        _("One or two sentences; that nothing changed is worth telling, too."),
    )
    result = forms.ChoiceField(
        label=_("In one word?"),
        required=False,
        choices=StudyResult.choices,
        widget=forms.RadioSelect,
        help_text=_("For example: No difference seen."),
    )
    next_steps = words(
        _("What next?"),
        _("For example: We stop the diaries and try short quizzes instead."),
    )
    # Which version the words were typed over, to notice that somebody else was here meanwhile.
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, site, initial=None, **kwargs):
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["themes"].queryset = Theme.objects.live().for_site(site)
        if initial and "driving_question" in initial:
            for name in [name for name in self.fields if name not in (*initial, "version")]:
                del self.fields[name]

    def clean(self):
        cleaned = super().clean()
        if "result" in self.fields and not cleaned.get("result"):
            cleaned["result"] = StudyResult.NOT_MEASURED
        return cleaned

    def answers(self):
        """For `services.write_up_words`; themes that are not offered stay where they are."""
        answers = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        offered = set(self.fields["themes"].queryset)
        others = [theme for theme in self.initial.get("themes", ()) if theme not in offered]
        return answers | {"themes": [*answers["themes"], *others]}
