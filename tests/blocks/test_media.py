import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from tests.blocks.rendering import BLOCKS, soup, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def image():
    return get_image_model().objects.create(title="Staff", file=get_test_image_file())


@pytest.fixture
def document():
    file = ContentFile(b"x" * 2048, name="plan.pdf")
    return get_document_model().objects.create(title="Plan", file=file)


def test_image_is_described_in_the_words_chosen_for_this_place(image):
    value = {"image": {"image": image.pk, "alt_text": "Two teachers plan"}, "caption": "Planning"}

    figure = soup("image", value).figure

    assert figure.img["alt"] == "Two teachers plan"
    assert figure.figcaption.string == "Planning"


def test_decorative_image_has_an_empty_description(image):
    value = {"image": {"image": image.pk, "decorative": True, "alt_text": ""}}

    assert soup("image", value).img["alt"] == ""


def test_drawing_has_whole_numbers_for_its_size():
    file = ContentFile(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 250"/>', "a.svg")
    drawing = get_image_model().objects.create(title="Plan", file=file)
    value = {"image": {"image": drawing.pk, "alt_text": "The rooms"}}

    shown = soup("image", value).img

    assert (shown["width"], shown["height"], shown["alt"]) == ("960", "240", "The rooms")
    assert shown["src"].endswith(".svg")


def test_draft_is_saved_before_the_image_is_described(image):
    block = BLOCKS["image"]
    value = block.to_python({"image": {"image": image.pk, "alt_text": "", "decorative": False}})

    assert block.clean_deferred(value)["image"].pk == image.pk


def test_document_shows_its_title_kind_and_size(document):
    value = {"files": [{"document": document.pk, "title": ""}, {"document": None}]}

    assert words("documents", value) == "Plan PDF, 2.0 KB"


def test_document_takes_the_title_given_here(document):
    value = {"files": [{"document": document.pk, "title": "Our plan"}]}

    assert soup("documents", value).a.string == "Our plan"


def test_many_documents_cost_one_query(document, django_assert_num_queries):
    value = {"files": [{"document": document.pk, "title": str(n)} for n in range(20)]}

    with django_assert_num_queries(1):
        rendered = soup("documents", value)

    assert len(rendered.find_all("li")) == 20
