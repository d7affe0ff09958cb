"""Lists as schools write them, made up, and what a school's editor would send of them."""

# Eight meetings in four half terms of 2026-27, with one weekday that does not fit its date.
EIGHT = """\
1. Thursday 12th November 3.45pm-4.45pm (Disaggregated time)
2. Monday 30th November 3.45pm-4.45pm (Disaggregated time)
3. Wednesday 27th January (Training Day) 2.30pm-3.30pm (Non-disaggregated time)
4. Monday 8th February 3.45pm-4.45pm (Disaggregated time)
5. Tuesday 23rd February 3.45pm-4.45pm (Disaggregated time)
6. Monday 8th March 3.45pm-4.45pm (Disaggregated time)
7. Thursday 22nd April (Training Day) 8.40am-9.40am (Non-disaggregated time): There will be \
no other meetings that day.
8. Thursday 17th May 3.45pm-4.45pm (Disaggregated time)
"""
EIGHT_DATES = [
    "2026-11-12",
    "2026-11-30",
    "2027-01-27",
    "2027-02-08",
    "2027-02-23",
    "2027-03-08",
    "2027-04-22",
    "2027-05-17",
]
