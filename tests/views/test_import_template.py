"""The templates to fill in: offered where a list is asked for, to those who may import one."""

import io

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from plc_wagtail.intake.template import HEADINGS
from plc_wagtail.models import UnfinishedImport
from plc_wagtail.services.import_templates import MAKERS
from tests.views.importing import ANY, Importer


def test_the_first_step_offers_both_and_they_are_files(client, editor, programme):
    client.force_login(editor)
    at_work = Importer(client, programme).read()

    links = [link["href"] for link in at_work.soup.select("a[download]")]
    answers = [client.get(link) for link in links]

    assert [answer["Content-Disposition"] for answer in answers] == [
        'attachment; filename="meetings.xlsx"',
        'attachment; filename="meetings.docx"',
    ]
    excel, word = (b"".join(answer.streaming_content) for answer in answers)
    heads = next(load_workbook(io.BytesIO(excel)).active.iter_rows(values_only=True))
    assert (heads, word[:2]) == (HEADINGS, b"PK")


def test_a_form_that_there_is_not_is_not_found(client, editor, programme):
    client.force_login(editor)

    assert client.get(f"{ANY}template/pdf/").status_code == 404


def test_who_may_not_import_gets_no_template(client, programme, staff):
    address = f"{ANY}template/xlsx/"
    assert "/login/" in client.get(address).url
    staff.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(staff)

    answer = client.get(address)

    assert (answer.status_code, answer.url) == (302, "/admin/")


@pytest.mark.parametrize("form", MAKERS)
def test_a_template_that_was_not_filled_in_is_told_in_words(client, editor, programme, form):
    client.force_login(editor)

    at_work = Importer(client, programme)
    at_work.read(file=SimpleUploadedFile(f"meetings.{form}", MAKERS[form]()))

    assert "Nothing is filled in yet: there is only the template’s own example" in at_work.words
    assert not UnfinishedImport.objects.exists()
