"""What a web page puts around its text: paths, comment forms, buttons, log-in boxes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from plc_wagtail.intake.pages.codes import Dropped
from plc_wagtail.intake.pages.source import LONGEST, Line

LONGEST_FURNITURE = 300
PATTERNS: tuple[tuple[Dropped, str], ...] = (
    (
        Dropped.BREADCRUMB,
        r"(?:home|hafan|you are here:?)\s*(?:/|»|>|›|\||:).{0,200}|"
        r"(?:[^»›]{1,60}[»›]){2,}[^»›]{0,60}"
        r"|you are here:?.{0,120}",
    ),
    (
        Dropped.NAVIGATION,
        r"skip to (?:main )?content|menu|main menu|search|search (?:for|this site):?|toggle"
        r" navigation|back to top|top|(?:older|newer|previous|next) (?:posts?|entries|article|page)"
        r"(?::.{0,120})?|read more|continue reading.{0,80}|related (?:posts|articles|news):?"
        r"|all the latest (?:news )?from .{1,60}|back to (?:news|blog|all news|list).{0,40}"
        r"|(?:latest|recent) (?:news|posts):?",
    ),
    (Dropped.COOKIES, r"(?:we|this (?:web)?site) uses? cookies.{0,250}|accept(?: all)? cookies"),
    (
        Dropped.NEEDS_JAVASCRIPT,
        r".{0,60}\brequires? javascript\b.{0,60}|.{0,60}\benable javascript\b.{0,100}"
        r"|javascript (?:is|must be|needs) .{0,100}",
    ),
    (
        Dropped.COMMENT_FORM,
        r"leave a (?:reply|comment).{0,60}|cancel reply|post (?:a )?comment|add a comment"
        r"|fill in your details below.{0,120}|enter your comment here.{0,20}|save my name.{0,120}"
        r"|your email address will not be published.{0,120}|required fields are marked.{0,10}"
        r"|notify me of (?:new|follow-up).{0,80}|connecting to %s|submit comment"
        r"|(?:name|email|website|comment) ?\*|email \(required\).{0,60}|name \(required\)",
    ),
    (
        Dropped.COMMENTS,
        r"comments? are closed\.?|comments? \(\d{1,4}\)|\d{1,4} comments?|no comments(?: yet)?"
        r"|(?:\d{1,4}|one|two|three) (?:thoughts?|responses?|replies|comments?) (?:on|to) .{0,250}",
    ),
    (
        Dropped.LOG_IN,
        r"you are commenting using your .{0,120}|(?:google\+?|twitter|facebook) (?:photo|picture)"
        r"|wordpress\.com logo|gravatar|log ?(?:in|out|on)(?: / change.{0,3})?|sign (?:in|up)"
        r"|log in to .{0,80}|forgotten? (?:your )?password\??|username:?|password:?"
        r"|you must be logged in.{0,80}|remember me",
    ),
    (
        Dropped.SHARE_BUTTONS,
        r"share(?: this)?(?: (?:on|via|with|page|post|article|story) ?\w{0,20})?:?|tweet(?: this)?"
        r"|(?:click to )?(?:share|print|email|tweet|pin)(?: (?:on|this|to|via) .{0,60})"
        r"|like this:?|like loading\.{0,3}|loading(?:\.{3}|…)|be the first to like this\.?"
        r"|facebook|twitter|linkedin|whatsapp|pinterest|instagram|follow us(?: on .{0,40})?"
        r"|\d{1,5} shares?|print this page",
    ),
    (
        Dropped.POSTED,
        r"(?:posted|published|filed|updated|last updated|written|date posted)(?: (?:on|at))?:?"
        r" \D{0,20}\d{1,2}\S{0,4} ?(?:of )?(?:\w{3,9}\.?,? \d{2,4}|\d\d).{0,60}"
        r"|(?:posted|filed) (?:in|under|at|by)\b:?.{0,120}|tags?:.{0,160}|tagged(?: (?:with"
        r"|as))?:?.{0,160}"
        r"|categor(?:y|ies):.{0,120}|(?:©|\(c\)|copyright) .{0,120}",
    ),
    (
        Dropped.AUTHOR,
        r"(?:author|by|posted by|written by)\s*:\s*.{1,80}|(?:posted|written) by .{1,60}"
        r"|this (?:article|post|page) was written by:?.{0,80}|about the author:?|view all posts"
        r" by .{1,60}",
    ),
)
FURNITURE = [(reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in PATTERNS]
# After one of these stand the words of strangers, or the fields of a form, up to the end.
ENDS_THE_TEXT = re.compile(
    r"leave a reply.{0,60}"
    r"|(?:\d{1,4}|one|two|three) (?:thoughts?|responses?|replies|comments?) (?:on|to) .{0,250}",
    re.IGNORECASE,
)
NEXT_IS_AUTHOR = re.compile(
    r"this (?:article|post|page) was written by:?|about the author:?|(?:author|written by)\s*:.*",
    re.I,
)
LONGEST_NAME = 6
# Sentences of their own that begin as a date line does: "Published research shows that …".
TOO_LONG_TO_BE_POSTED = 14


@dataclass
class Sorted:
    """Lines of the text itself, and those around it with the reason each is dropped for."""

    kept: list[Line]
    dropped: list[Line]


def without_furniture(lines: list[Line]) -> Sorted:
    marked = [replace(line, dropped=line.dropped or _reason(line)) for line in lines]
    _drop_after_the_end(marked)
    _drop_authors(marked)
    kept = [line for line in marked if line.dropped is None]
    return Sorted(kept, [line for line in marked if line.dropped])


def _reason(line: Line) -> Dropped | None:
    if len(line.text) > LONGEST_FURNITURE:
        return None
    text = line.text.strip(" |·•-")
    for reason, pattern in FURNITURE:
        if pattern.fullmatch(text) and not _is_a_sentence(reason, text):
            return reason
    return None


def _is_a_sentence(reason: Dropped, text: str) -> bool:
    posted = reason in {Dropped.POSTED, Dropped.AUTHOR}
    return posted and len(text.split()) > TOO_LONG_TO_BE_POSTED and text.endswith(".")


def _drop_after_the_end(lines: list[Line]) -> None:
    """Only in the second half: some pages have a link to the comments above their text."""
    total = sum(len(line.text) for line in lines)
    before, ended = 0, False
    for place, line in enumerate(lines):
        before += len(line.text)
        if ended and line.dropped is None:
            lines[place] = replace(line, dropped=Dropped.COMMENTS)
        late = before * 2 >= total
        short = len(line.text) <= LONGEST
        ended = ended or (late and short and ENDS_THE_TEXT.fullmatch(line.text) is not None)


def _drop_authors(lines: list[Line]) -> None:
    names: set[str] = set()
    box = 0
    for place, line in enumerate(lines):
        if line.dropped is Dropped.AUTHOR and NEXT_IS_AUTHOR.fullmatch(line.text):
            box = 2
        elif box and line.dropped is None and _is_name(line):
            lines[place] = replace(line, dropped=Dropped.AUTHOR)
            names.add(line.text)
            box -= 1
        else:
            box = 0
    for place, line in enumerate(lines):
        if line.dropped is None and line.text in names:
            lines[place] = replace(line, dropped=Dropped.AUTHOR)


def _is_name(line: Line) -> bool:
    return len(line.text.split()) <= LONGEST_NAME and not line.text.endswith((".", ":", "?"))
