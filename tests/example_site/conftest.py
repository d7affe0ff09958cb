import pytest

from example_site.demo.host import build_host_site
from example_site.home.models import HomePage


@pytest.fixture(scope="module")
def host(once):
    return build_host_site()


@pytest.fixture
def home(host, db):
    return HomePage.objects.get(pk=host.pk)
