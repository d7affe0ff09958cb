"""The example site with the API of Wagtail 8."""

from django.urls import path
from wagtail.api.v3.urls import api

from example_site.urls import urlpatterns as site_urls

urlpatterns = [path("api/v3/", api.urls), *site_urls]
