"""A web page as a document: HTML in, the bytes of a PDF or an EPUB out."""
