"""The example site with Wagtail's read-only API, as a school may have it."""

from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter

from example_site.urls import urlpatterns as site_urls
from plc_wagtail.views.api import SectionPagesAPIViewSet

router = WagtailAPIRouter("api")
router.register_endpoint("pages", SectionPagesAPIViewSet)

urlpatterns = [path("api/", router.urls), *site_urls]
