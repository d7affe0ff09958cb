"""Blocks that tell how something is done, in order."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    IntegerBlock,
    ListBlock,
    StructValue,
    TextBlock,
)

from plc_wagtail.blocks import examples
from plc_wagtail.blocks.base import CompleteStruct, PlcStruct, filled, heading, is_filled, lines
from plc_wagtail.blocks.text import RichTextBlock

PROCESS = _("Process")


class StageBlock(CompleteStruct):
    title = CharBlock(required=False, max_length=200, label=_("Stage"))
    purpose = TextBlock(required=False, label=_("What it is for"))
    output = TextBlock(required=False, label=_("What comes out of it"))


class ProcessStagesValue(StructValue):
    @property
    def shown_stages(self):
        return filled(self["stages"])


class ProcessStagesBlock(PlcStruct):
    heading = heading()
    stages = ListBlock(StageBlock(), default=[], label=_("Stages"))

    class Meta:
        label = _("Stages")
        icon = "list-ol"
        group = PROCESS
        description = _("The stages of a process in order, each with what comes out of it.")
        template = "plc_wagtail/blocks/process_stages.html"
        value_class = ProcessStagesValue
        preview_value = staticmethod(examples.process_stages)


class StepBlock(CompleteStruct):
    minutes = IntegerBlock(required=False, label=_("Minutes"))
    title = CharBlock(required=False, max_length=200, label=_("Step"))
    what_happens = TextBlock(required=False, label=_("What happens"))


class ProtocolValue(StructValue):
    @property
    def shown_steps(self):
        return filled(self["steps"])

    @property
    def total_minutes(self):
        return sum(step["minutes"] or 0 for step in self["steps"])


class ProtocolBlock(PlcStruct):
    heading = heading()
    steps = ListBlock(StepBlock(), default=[], label=_("Steps"))

    class Meta:
        label = _("Timed steps of a meeting")
        icon = "time"
        group = PROCESS
        description = _("What happens in a meeting, minute by minute; the total is added up.")
        template = "plc_wagtail/blocks/protocol.html"
        value_class = ProtocolValue
        preview_value = staticmethod(examples.protocol)


class ActionPlanValue(StructValue):
    def labelled(self, names):
        """(label, content) of each named part that has content."""
        children = self.block.child_blocks
        return [(children[name].label, self[name]) for name in names if is_filled(self[name])]

    @property
    def changes(self):
        names = ("differently", "as_well", "less", "stop")
        children = self.block.child_blocks
        changes = [(children[name].label, filled(self[name])) for name in names]
        return [(label, points) for label, points in changes if points]

    @property
    def answers(self):
        return self.labelled(("by_when", "what_helped", "how_we_know", "what_next"))


class ActionPlanBlock(PlcStruct):
    heading = heading()
    differently = lines(_("Do differently"))
    as_well = lines(_("Do as well"))
    less = lines(_("Do less"))
    stop = lines(_("Stop"))
    by_when = CharBlock(required=False, max_length=120, label=_("By when"))
    what_helped = TextBlock(required=False, label=_("What helped?"))
    how_we_know = TextBlock(required=False, label=_("How do we know?"))
    what_next = TextBlock(required=False, label=_("What next?"))

    class Meta:
        label = _("Action plan")
        icon = "tasks"
        group = PROCESS
        description = _("Few and small changes: differently, as well, less, stop; and a look back.")
        template = "plc_wagtail/blocks/action_plan.html"
        value_class = ActionPlanValue
        preview_value = staticmethod(examples.action_plan)


class StudyYearValue(StructValue):
    @property
    def title(self):
        """“Year 1 (2024-25): Small steps”, of the parts that are there."""
        year = self["academic_year"]
        when = f"{self['label']} ({year})" if self["label"] and year else self["label"] or year
        return ": ".join(filled([when, self["heading"]]))


class StudyYearBlock(PlcStruct):
    label = CharBlock(
        required=False, max_length=60, label=_("Year of the study"), help_text=_("Year 1")
    )
    academic_year = CharBlock(
        required=False, max_length=20, label=_("Academic year"), help_text=_("2024-25")
    )
    heading = heading()
    what_we_did = RichTextBlock(required=False, label=_("What we did"))
    what_changed = RichTextBlock(required=False, label=_("What changed and why"))

    class Meta:
        label = _("Year of the study")
        icon = "calendar-alt"
        group = PROCESS
        description = _("What was done in one year, and what changed and why.")
        template = "plc_wagtail/blocks/study_year.html"
        value_class = StudyYearValue
        preview_value = staticmethod(examples.study_year)
