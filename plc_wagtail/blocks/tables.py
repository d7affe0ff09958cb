"""A table a screen reader can follow: caption, column headings, row headings."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, DecimalBlock, StructValue
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from plc_wagtail.blocks import examples
from plc_wagtail.blocks.base import PlcStruct
from plc_wagtail.blocks.evidence import EVIDENCE


class CellsBlock(TypedTableBlock):
    text = CharBlock(required=False, label=_("Words"))
    number = DecimalBlock(required=False, label=_("Number"))


class TableValue(StructValue):
    @property
    def columns(self):
        return self["table"].columns

    @property
    def rows(self):
        return list(self["table"].rows)


class TableBlock(PlcStruct):
    table = CellsBlock(label=_("Table"))
    first_column_heads = BooleanBlock(
        required=False,
        default=True,
        label=_("The first column names each row"),
    )
    note = CharBlock(required=False, max_length=400, label=_("Note or source under the table"))

    class Meta:
        label = _("Table")
        icon = "table"
        group = EVIDENCE
        description = _("Rows and columns with a caption.")
        template = "plc_wagtail/blocks/table.html"
        value_class = TableValue
        preview_value = staticmethod(examples.table)
