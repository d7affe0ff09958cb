"""Pages of term dates as schools publish them, with dates and schools of our own."""

THREE_TERMS = """Term dates 2026-27
Autumn Term 2026: Wednesday 2 September - Friday 18 December
Half term 26 October to 30 October
Christmas: Monday 21 December to Friday 1 January
Spring Term 2027: Monday 4 January – Thursday 25 March
Half term: Monday 15th to Friday 19th February 2027
Summer Term 2027: Monday 12th April - Wednesday 21st July
Half term: Monday 31 May - Friday 4 June 2027
INSET days
Tuesday 1 September 2026
Monday 2nd November 2026
Bank holiday: Monday 3 May 2027
We look forward to seeing you."""

SIX_TERMS = """Academic Year 2026/27
Term | Term Begins | Term Ends | Duration | INSET Dates |
---|---|---|---|---|
Term 1 | Tues 1 Sept 2026 | Fri 23 Oct 2026 | 39 Days | Tues 1 Sept and Wed 2 Sept 2026 |
Term 2 | Mon 2 Nov 2026 | Fri 18 Dec 2026 | 35 Days | |
Term 3 | Mon 4 Jan 2027 | Fri 12 Feb 2027 | 30 Days | Fri 12 Feb 2027 |
Term 4 | Mon 22 Feb 2027 | Thurs 25 Mar 2027 | 24 Days | |
Term 5 | Mon 12 April 2027 | Fri 28 May 2027 | 34 Days | |
Term 6 | Mon 7 June 2027 | Wed 21 July 2027 | 33 Days | |
Total 195 days: pupils must attend for 190 days.
PUBLIC HOLIDAYS: Good Friday 26 March 2027, Easter Monday 29 March 2027"""

LABELS_ABOVE = """Spring Term 2027
Start
Monday 4th January 2027
Half Term
Monday 15th February – Friday 19th February 2027
Last day of term
Thursday 25th March 2027 at 1.30pm
Inset Closure Days
4th January 2027
8th March 2027"""

FOUR_TERMS = """Our four terms 2026-27
Term 1: Tuesday 1 September 2026 to Friday 23 October 2026
Term 2: Monday 2 November 2026 to Friday 18 December 2026
Term 3: Monday 4 January 2027 to Thursday 25 March 2027
Half term: Monday 15 February to Friday 19 February 2027
Term 4: Monday 12 April 2027 to Wednesday 21 July 2027
Half term: Monday 31 May to Friday 4 June 2027"""

NORTHERN_IRISH = """School holidays 2026/2027
Term 1: Tuesday 1 September 2026 to Friday 18 December 2026
Halloween: Monday 26 October 2026 to Friday 30 October 2026
Christmas: Monday 21 December 2026 to Friday 1 January 2027
Term 2: Monday 4 January 2027 to Wednesday 24 March 2027
Mid-term: Thursday 11 February and Friday 12 February 2027
St Patrick's Day: Wednesday 17 March 2027
Easter: Thursday 25 March 2027 to Friday 2 April 2027
Term 3: Monday 5 April 2027 to Wednesday 30 June 2027
School development days: 27 August 2026"""

SCOTTISH = """2026 to 2027
Teachers return\tMonday 17 August
In-serviceTuesday 18 August
Pupils return\tWednesday 19 August
Last day of school\tThursday 24 September
September weekend\tFriday 25 September
September weekend\tMonday 28 September
Re-open\tTuesday 29 September
Last day of school\tFriday 9 October
Re-open\tMonday 19 October
Last day of school\tTuesday 22 December"""

WELSH = """Diweddarwyd y dudalen ar: 25/09/2026
Tymor\tTymor yn dechrau\tHanner tymor\tDiwedd y tymor
Hydref 2026\tDydd Mercher 2 Medi\tDydd Llun 26 Hydref - Dydd Gwener 30 Hydref\t\
Dydd Gwener 18fed Rhagfyr
Gwanwyn 2027\tDydd Llun 4ydd Ionawr\tDydd Llun 15 Chwefror - Dydd Gwener 19 Chwefror\t\
Dydd Gwener 19eg Mawrth
Dyddiadau HMS:
Diwrnod 1 - Medi 1af 2026
Diwrnod 2 - Mawrth 12fed 2027
Gwener y Groglith
26ain Mawrth 2027"""

IN_SENTENCES = """Autumn Term 2026 starts on Wednesday 2 September 2026 \
and ends on Friday 18 December 2026 \
(Half term from Monday 26 October to Friday 30 October 2026)
Schools will be closed on Monday 3 May 2027 for the bank holiday
We break up for half term on Friday 12 February 2027 and pupils return on Monday 22 February 2027"""

HALVES_UNDER_ONE_NAME = """Autumn Term 2026
Term Starts\tWednesday 2nd September
Term Ends\tFriday 23rd October
Term Starts\tMonday 2nd November
Term Ends\tFriday 18th December
Spring term begins for Years 7 and 12: Monday 4 January 2027
Spring term begins for all other years: Wednesday 6 January 2027
Spring term ends: Thursday 25 March 2027"""

ALL = [
    THREE_TERMS,
    SIX_TERMS,
    LABELS_ABOVE,
    SCOTTISH,
    WELSH,
    IN_SENTENCES,
    HALVES_UNDER_ONE_NAME,
]
