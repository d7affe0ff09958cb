"""The addresses of the first ten minutes."""

from django.urls import path

from plc_wagtail.services.journey_progress import Step
from plc_wagtail.views import journey_end, journey_steps, journey_where

ROOT = "professional-learning/set-up/"
STEPS = {
    Step.WHERE: journey_where.WhereView,
    Step.TERM_DATES: journey_steps.TermDatesView,
    Step.CONTACT: journey_steps.ContactView,
    Step.PROGRAMME: journey_steps.ProgrammeView,
    Step.DATES: journey_steps.DatesView,
    Step.THEMES: journey_steps.ThemesView,
    Step.LOOK: journey_end.LookView,
}
SECTION = f"{ROOT}<int:landing_pk>/"
PREVIEW = f"{SECTION}preview/<int:page_pk>/"

urlpatterns = [
    path(ROOT, journey_where.GoOnView.as_view(), name="plc_journey"),
    path(f"{ROOT}begin/", journey_where.BeginView.as_view(), name="plc_journey_begin"),
    *(
        path(f"{SECTION}{step}/", view.as_view(), name=f"plc_journey_{step.name.lower()}")
        for step, view in STEPS.items()
    ),
    path(f"{SECTION}live/", journey_end.LiveView.as_view(), name="plc_journey_live"),
    path(PREVIEW, journey_end.PreviewView.as_view(), name="plc_journey_preview"),
]
