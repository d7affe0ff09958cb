"""The addresses of an import."""

from django.urls import path

from plc_wagtail.views.document_check import DocumentCheckView
from plc_wagtail.views.document_start import DocumentStartView
from plc_wagtail.views.import_check import CheckView
from plc_wagtail.views.import_start import StartView
from plc_wagtail.views.import_template import import_template

ROOT = "professional-learning/import/"

urlpatterns = [
    path(ROOT, StartView.as_view(), name="plc_import"),
    path(f"{ROOT}template/<str:form>/", import_template, name="plc_import_template"),
    path(f"{ROOT}into/<int:programme_pk>/", StartView.as_view(), name="plc_import_into"),
    path(f"{ROOT}document/", DocumentStartView.as_view(), name="plc_document"),
    path(f"{ROOT}document/<int:pk>/", DocumentCheckView.as_view(), name="plc_document_check"),
    path(f"{ROOT}<int:pk>/", CheckView.as_view(), name="plc_import_check"),
]
