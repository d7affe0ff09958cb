"""Two write-ups of an invented colleague, as the prompts ask for them."""

SENT_BACK = {
    "theme": "Acting on feedback",
    "title": "Marking less, answering more",
    "driving_question": "How little can we write and still be useful?",
    "tried": "Comments were one question each, and pupils answered it before the next task.",
    "by_when": "by half term",
    "evidence_kind": "work_scrutiny",
    "evidence_n": 24,
    "evidence_base": "exercise books in Year 8",
    "evidence_note": "Most questions were answered; half of the answers changed the work.",
    "found": "Pupils changed their work more often than after long comments.",
    "result": "change",
    "next_steps": "Try it with homework, and count again in spring.",
}
WHY = (
    "Thank you, this is clear and useful. Please say what you counted before you changed anything, "
    "so that readers can compare; then it can go out."
)
IN_REVIEW = {
    "theme": "Reading in every subject",
    "title": "A word list before the science text",
    "driving_question": "Do pupils read further if they meet the hard words first?",
    "tried": "Five words were explained and said aloud before each long text.",
    "by_when": "by the end of November",
    "evidence_kind": "student_voice",
    "evidence_n": 52,
    "evidence_base": "pupils in Year 7",
    "evidence_note": "Most said that they stopped less often; some skipped the words.",
    "found": "Pupils said reading was easier; their answers on the text were no better.",
    "result": "mixed",
    "next_steps": "Keep the list at three words and use them again a week later.",
}
