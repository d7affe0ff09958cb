"""Pages are found as a visitor names them; a wrong path names the nearest ones."""

import pytest
from wagtail.models import Locale, Page

from plc_wagtail.exceptions import UnknownPath
from plc_wagtail.models import ProfessionalLearningPage
from plc_wagtail.services.page_paths import page_at


@pytest.fixture
def training(home):
    school = home.add_child(instance=Page(title="Our school", slug="our-school"))
    return school.add_child(instance=Page(title="Training", slug="training-school", live=False))


@pytest.mark.parametrize(
    "path",
    ["/our-school/training-school/", "our-school/training-school", " /our-school/training-school"],
)
def test_page_is_found_however_the_path_is_written(site, training, path):
    assert page_at(site, path).pk == training.pk


def test_home_page_is_at_the_bare_slash(site, home):
    assert page_at(site, "/") == home.specific


def test_page_comes_as_its_own_type(site, landing):
    assert isinstance(page_at(site, "/professional-learning/"), ProfessionalLearningPage)


def test_unknown_path_names_the_likest_first(site, training):
    with pytest.raises(UnknownPath) as unknown:
        page_at(site, "/our-school/trainings-school/")

    assert (unknown.value.path, unknown.value.nearest) == (
        "/our-school/trainings-school/",
        ("/our-school/training-school/", "/our-school/"),
    )


def test_path_like_no_other_names_the_first_of_the_tree(site, training):
    with pytest.raises(UnknownPath) as unknown:
        page_at(site, "/zzz/")

    assert unknown.value.nearest == ("/", "/our-school/", "/our-school/training-school/")


def test_translation_is_found_under_its_language(site, home):
    welsh = Locale.objects.create(language_code="cy")
    copy = home.copy_for_translation(welsh)

    assert page_at(site, "/cy/").pk == copy.pk
