"""A document as a case study: what was asked, tried and found in the fixed order."""

from __future__ import annotations

import re

from plc_wagtail.intake.pages.codes import DoubtCode, Role
from plc_wagtail.intake.pages.found import Doubt, Question
from plc_wagtail.intake.pages.values import Section
from plc_wagtail.sanitise import clean_text
from plc_wagtail.services.drafts.evidence import evidence_items
from plc_wagtail.services.drafts.page_maker import PageMaker
from plc_wagtail.services.drafts.streams import Stream
from plc_wagtail.services.drafts.texts import rich

STUDY_TEXTS = {
    Role.AIM: "aim",
    Role.BACKGROUND: "background",
    Role.SUMMARY: "background",
    Role.DID_NOT_WORK: "what_did_not_work",
    Role.REFLECTIONS: "reflections",
    Role.NEXT_STEPS: "next_steps",
}
YEAR_ROLES = frozenset({Role.YEAR, Role.METHOD})
LONGEST_QUESTION = 255
ACADEMIC_YEAR = re.compile(r"\(?(20\d\d[-/–](?:20)?\d\d)\)?")


class StudyMaker(PageMaker):
    model = "CaseStudyPage"

    def fill(self) -> None:
        self.fill_texts(STUDY_TEXTS)
        done = self.fill_people() | self.fill_references() | self.fill_question()
        self.put("years", self.study_years())
        self.put("evidence", self.study_evidence())
        impact = self.stream("impact")
        for section in self.with_role(Role.IMPACT):
            impact.add_section(section, own_heading=True)
        self.put("impact", impact)
        self.page.themes.set(list(self.records.themes(self.document.themes).values()))
        kept = (*STUDY_TEXTS, *YEAR_ROLES, Role.EVIDENCE, Role.IMPACT)
        self.fill_body(done | {section.key for section in self.with_role(*kept)})

    def fill_question(self) -> set[int]:
        """Only where there is one: among several a person has to choose.

        A short section that a person chose for it is the question, whatever its form.
        """
        questions = self.document.questions
        sections = self.with_role(Role.DRIVING_QUESTION)
        if not questions and len(sections) == 1:
            questions = only_sentence(sections[0])
        if len(questions) > 1:
            self.doubts.append(
                Doubt(DoubtCode.SEVERAL_QUESTIONS, questions[0].line, questions[0].text)
            )
        if len(questions) != 1 or len(questions[0].text) > LONGEST_QUESTION:
            return set()
        self.page.driving_question = clean_text(questions[0].text)
        return {one.key for one in sections if one.text.strip() == questions[0].text}

    def study_years(self) -> Stream:
        stream = self.stream("years")
        for section in self.with_role(*YEAR_ROLES):
            stream.add("year", study_year(section))
        return stream

    def study_evidence(self) -> Stream:
        stream = self.stream("evidence")
        for section in self.with_role(Role.EVIDENCE):
            for item in evidence_items(section.blocks):
                stream.add("item", item)
        return stream


def only_sentence(section: Section) -> tuple[Question, ...]:
    paragraphs = section.paragraphs
    is_all = len(section.blocks) == len(paragraphs) == 1
    return (Question(paragraphs[0].text, paragraphs[0].lines[0]),) if is_all else ()


def study_year(section: Section) -> dict[str, str]:
    """ "Year 1", "2024-25: Small steps" or another heading, each in its own place."""
    year = ACADEMIC_YEAR.search(section.heading)
    label, _, name = section.heading.partition(":")
    is_label = section.role is Role.YEAR and len(label) <= 60
    left = ACADEMIC_YEAR.sub("", label).strip(" ()-–") if is_label else ""
    return {
        "label": clean_text(left),
        "academic_year": clean_text(year[1]) if year else "",
        "heading": clean_text(name if is_label else section.heading)[:120],
        "what_we_did": rich(section.blocks),
    }
