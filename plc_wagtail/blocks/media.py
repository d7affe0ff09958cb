"""Pictures and files."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructValue
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock as CoreImageBlock

from plc_wagtail.blocks import examples
from plc_wagtail.blocks.base import CompleteStruct, PreviewedByExample, heading

MEDIA = _("Media")


class ImageBlock(PreviewedByExample):
    """Wagtail's own block asks for words or “decorative” before publishing, never in a draft."""

    image = CoreImageBlock(required=False, label=_("Image"))
    caption = CharBlock(
        required=False,
        max_length=300,
        label=_("Caption"),
        help_text=_("Text that is only in the picture cannot be read out: write it here too."),
    )

    class Meta:
        label = _("Image")
        icon = "image"
        group = MEDIA
        description = _("A picture with a caption, described in words or marked as decorative.")
        template = "plc_wagtail/blocks/image.html"
        preview_template = "plc_wagtail/blocks/preview_image.html"
        example = staticmethod(examples.image)


class FileValue(StructValue):
    @property
    def name(self):
        return self["title"] or self["document"].title

    @property
    def url(self):
        return self["document"].url

    @property
    def size(self):
        """In bytes; None where the storage has lost the file. Wagtail's own way to ask saves the
        document, which a page that is only read must not."""
        document = self["document"]
        try:
            return document.file.size if document.file_size is None else document.file_size
        except OSError:
            return None

    @property
    def extension(self):
        return self["document"].file_extension.upper()


class FileBlock(CompleteStruct):
    document = DocumentChooserBlock(required=False, label=_("Document"))
    title = CharBlock(
        required=False,
        max_length=200,
        label=_("Title"),
        help_text=_("Only if it should differ from the document's own."),
    )

    class Meta:
        value_class = FileValue


class DocumentsValue(StructValue):
    @property
    def shown_files(self):
        return [file for file in self["files"] if file["document"]]


class DocumentsBlock(PreviewedByExample):
    heading = heading()
    files = ListBlock(FileBlock(), default=[], label=_("Documents"))

    class Meta:
        label = _("Documents")
        icon = "doc-full-inverse"
        group = MEDIA
        description = _("Files to open, each with its kind and size.")
        template = "plc_wagtail/blocks/documents.html"
        value_class = DocumentsValue
        example = staticmethod(examples.documents)
