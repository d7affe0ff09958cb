"""Five documents of an invented school, with the faults such pages have."""

from pathlib import Path

FILES = Path(__file__).parent / "files"


def example(name):
    return (FILES / f"{name}.txt").read_text("utf-8")


STUDY = example("study_with_missing_chart")
PROGRAMME = example("programme_with_flattened_lists")
POST = example("post_with_unclosed_quotation")
BLOG = example("blog_with_slides_and_log_in_boxes")
NEWS = example("news_with_title_twice")
ALL = {"study": STUDY, "programme": PROGRAMME, "post": POST, "blog": BLOG, "news": NEWS}
