"""Edit panels and page forms of Wagtail's admin; they find models by the page they are bound to."""

from plc_wagtail.panels.booklet_files import BookletFilesPanel
from plc_wagtail.panels.byline_form import BYLINE_REMOVED, CaseStudyForm
from plc_wagtail.panels.folded import FoldedPanel
from plc_wagtail.panels.forms import ProgrammeForm, SectionPageForm
from plc_wagtail.panels.import_link import ImportLinkPanel
from plc_wagtail.panels.meetings_panel import MeetingsPanel
from plc_wagtail.panels.tabs import page_tabs

__all__ = [
    "BYLINE_REMOVED",
    "BookletFilesPanel",
    "CaseStudyForm",
    "FoldedPanel",
    "ImportLinkPanel",
    "MeetingsPanel",
    "ProgrammeForm",
    "SectionPageForm",
    "page_tabs",
]
