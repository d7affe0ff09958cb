"""A saved e-mail as a document: the one attached, or the message itself."""

from email.message import EmailMessage

import pytest

from plc_wagtail.exceptions import UnreadableFile
from plc_wagtail.intake.limits import LIMITS
from plc_wagtail.intake.pages import Dropped, lines_of_document, read_document
from plc_wagtail.intake.pages.keeping import lines_of_kept, text_of_lines
from tests.intake.documents import docx, paragraph
from tests.intake.pages.examples import ALL, STUDY


def mail(text, *attached):
    message = EmailMessage()
    message["From"] = "deputy@school.example"
    message.set_content(text)
    for name, data in attached:
        kind = {"maintype": "application", "subtype": "octet-stream"}
        message.add_attachment(data, filename=name, **kind)
    return message.as_bytes()


def test_an_attached_document_is_what_the_mail_is_about():
    data = mail("Could you put this on the website?", ("study.txt", STUDY.encode()))

    found = read_document("mail.eml", data)
    alone = read_document("study.txt", STUDY.encode())

    assert (found.kind, found.sections) == (alone.kind, alone.sections)
    assert [(one.text, one.reason) for one in found.dropped[len(alone.dropped) :]] == [
        ("Could you put this on the website?", Dropped.COVERING_MAIL)
    ]


def test_a_message_with_several_documents_is_read_itself_and_names_them():
    letter = docx(paragraph("Another"))
    data = mail(STUDY, ("one.docx", letter), ("two.docx", letter))

    found = read_document("mail.eml", data)

    assert found.sections == read_document("study.txt", STUDY.encode()).sections
    assert [(one.text, one.reason) for one in found.dropped[-2:]] == [
        ("one.docx", Dropped.ATTACHMENT),
        ("two.docx", Dropped.ATTACHMENT),
    ]


def test_an_attached_document_that_cannot_be_read_says_so():
    with pytest.raises(UnreadableFile, match="old format or a password"):
        read_document("mail.eml", mail("See this", ("study.docx", b"\xd0\xcf\x11\xe0locked")))


@pytest.mark.parametrize("name", ALL)
def test_lines_that_are_kept_come_back_as_they_were(name):
    lines = lines_of_document(f"{name}.txt", ALL[name].encode(), LIMITS)

    assert lines_of_kept(text_of_lines(lines)) == lines
