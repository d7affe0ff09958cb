"""Which blocks each field of a page offers; a name once used is stored and stays."""

from wagtail.blocks import StreamBlock

from plc_wagtail.blocks.comparison import ComparisonBlock
from plc_wagtail.blocks.evidence import EvidenceItemBlock, QuotationBlock, StatisticBlock
from plc_wagtail.blocks.lists import (
    ComingMeetingsBlock,
    PupilDatesBlock,
    ReferencesBlock,
    RelatedStudiesBlock,
)
from plc_wagtail.blocks.measure import MeasureBlock
from plc_wagtail.blocks.media import DocumentsBlock, ImageBlock
from plc_wagtail.blocks.process import (
    ActionPlanBlock,
    ProcessStagesBlock,
    ProtocolBlock,
    StudyYearBlock,
)
from plc_wagtail.blocks.tables import TableBlock
from plc_wagtail.blocks.text import (
    CallToActionBlock,
    CharacteristicsBlock,
    KeyPointsBlock,
    RichTextBlock,
)


class PlcStream(StreamBlock):
    class Meta:
        template = "plc_wagtail/blocks/stream.html"
        required = False


class ImpactBody(PlcStream):
    rich_text = RichTextBlock()
    key_points = KeyPointsBlock()
    statistic = StatisticBlock()
    comparison = ComparisonBlock()
    measure = MeasureBlock()
    quotation = QuotationBlock()
    table = TableBlock()
    image = ImageBlock()


class UpdateBody(ImpactBody):
    documents = DocumentsBlock()
    references = ReferencesBlock()
    call_to_action = CallToActionBlock()


class StagesBody(PlcStream):
    process_stages = ProcessStagesBlock()
    protocol = ProtocolBlock()
    rich_text = RichTextBlock()


class CaseStudyBody(UpdateBody):
    process_stages = ProcessStagesBlock()
    protocol = ProtocolBlock()
    action_plan = ActionPlanBlock()


class LandingBody(UpdateBody):
    characteristics = CharacteristicsBlock()
    coming_meetings = ComingMeetingsBlock()
    pupil_dates = PupilDatesBlock()
    related_studies = RelatedStudiesBlock()


class ProgrammeBody(LandingBody):
    process_stages = ProcessStagesBlock()
    protocol = ProtocolBlock()
    action_plan = ActionPlanBlock()


class DocumentsBody(PlcStream):
    documents = DocumentsBlock()


class StudyYearsBody(PlcStream):
    year = StudyYearBlock()


class EvidenceBody(PlcStream):
    item = EvidenceItemBlock()

    def get_api_representation(self, value, context=None):
        public = [child for child in value or [] if child.value.is_public]
        return super().get_api_representation(public, context=context)
