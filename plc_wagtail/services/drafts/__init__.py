"""Readings of whole documents made into draft pages."""

from plc_wagtail.services.drafts.make import Draft, make_draft

__all__ = ["Draft", "make_draft"]
