"""One small function per rule: a reading of a page in, concerns out.

The order here is the order in which people see the concerns. Blocks must be mended; questions
may be answered with "It is right".
"""

from plc_wagtail.guard.rules import (
    clashes,
    clock_times,
    counts,
    days,
    evidence,
    numbers,
    people,
    pictures,
    promises,
    quotations,
    sources,
    style,
    write_ups,
    years,
)

BLOCKS = (
    years.no_academic_year,
    years.date_outside_year,
    years.last_day_before_first,
    clock_times.end_before_start,
    evidence.impossible_percentage,
    evidence.part_larger_than_whole,
    counts.impossible_count,
    counts.impossible_point,
    evidence.inspection_quotation_without_origin,
    evidence.evidence_about_one_person,
    people.byline_without_consent,
    people.named_contact_without_basis,
    pictures.picture_without_description,
    write_ups.not_proposed_by_author,
)
QUESTIONS = (
    days.date_missing,
    days.unusual_day,
    days.training_day_in_doubt,
    days.same_meeting_twice,
    clock_times.after_latest_finish,
    clashes.meetings_in_the_way,
    promises.promise_not_kept,
    counts.comparison_incomplete,
    counts.point_not_shown,
    counts.overlap_left,
    counts.small_base,
    counts.note_says_other_number,
    evidence.appraisal_in_evidence,
    numbers.number_without_account,
    numbers.numbers_without_source,
    numbers.number_of_few_in_words,
    numbers.percentage_without_source,
    quotations.quotation_incomplete,
    quotations.quotation_not_closed,
    quotations.quotation_without_source,
    sources.citation_not_linked,
    sources.source_not_cited,
    sources.link_says_nothing,
    people.personal_email,
    people.personal_telephone,
    style.question_without_mark,
    style.short_form_not_spelt_out,
)
# What is printed and handed on cannot be called back: these are asked once more before.
PEOPLE = (
    people.byline_without_consent,
    people.named_contact_without_basis,
    people.personal_email,
    people.personal_telephone,
    evidence.evidence_about_one_person,
)
