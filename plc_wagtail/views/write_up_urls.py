"""The addresses of what staff write up."""

from django.urls import path

from plc_wagtail.views import write_up_audience, write_up_byline, write_up_end
from plc_wagtail.views.write_up_list import MyWriteUpsView
from plc_wagtail.views.write_up_review import ReviewView
from plc_wagtail.views.write_up_words import BeginView, WriteUpView

ROOT = "professional-learning/write-ups/"
ONE = f"{ROOT}<int:pk>/"

urlpatterns = [
    path(ROOT, MyWriteUpsView.as_view(), name="plc_write_ups"),
    path(f"{ROOT}new/", BeginView.as_view(), name="plc_write_up_new"),
    path(f"{ROOT}export/", write_up_end.ExportView.as_view(), name="plc_write_ups_export"),
    path(
        f"{ROOT}remove-my-name/",
        write_up_byline.RemoveAllBylinesView.as_view(),
        name="plc_bylines_remove",
    ),
    path(ONE, WriteUpView.as_view(), name="plc_write_up"),
    path(f"{ONE}readers/", write_up_audience.AudienceView.as_view(), name="plc_write_up_audience"),
    path(f"{ONE}name/", write_up_byline.BylineView.as_view(), name="plc_write_up_byline"),
    path(
        f"{ONE}name/remove/", write_up_byline.RemoveBylineView.as_view(), name="plc_byline_remove"
    ),
    path(f"{ONE}take-back/", write_up_end.TakeBackView.as_view(), name="plc_write_up_take_back"),
    path(f"{ONE}review/", ReviewView.as_view(), name="plc_write_up_review"),
    path(f"{ONE}delete/", write_up_end.DeleteView.as_view(), name="plc_write_up_delete"),
]
