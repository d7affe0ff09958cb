"""Files as schools send them, made small."""

import io
import zipfile
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)
RELATIONS = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def docx(body):
    """A Word file around the XML of its body."""
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return archive(
        {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document}
    )


def archive(members):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return data.getvalue()


def run(text, mark=""):
    return f'<w:r><w:rPr>{mark}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs):
    return f"<w:p>{''.join(runs)}</w:p>"


def table(*rows):
    """Rows of cells; a cell is text, or None where the one above reaches down."""
    return f"<w:tbl>{''.join(table_row(row) for row in rows)}</w:tbl>"


def table_row(cells):
    return f"<w:tr>{''.join(cell(one) for one in cells)}</w:tr>"


def cell(text):
    if text is None:
        return f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph()}</w:tc>"
    merge = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' if text.endswith("*") else ""
    return f"<w:tc>{merge}{paragraph(run(text.rstrip('*')))}</w:tc>"
