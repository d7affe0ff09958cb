"""A Professional learning section for a school's Wagtail site."""
