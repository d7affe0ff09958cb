"""The same article in every form an editor may have it in."""

from plc_wagtail.citations import CslItem, Person

FEEDBACK = CslItem(
    type="article-journal",
    title="The Power of Feedback",
    author=(Person("Hattie", "John"), Person("Timperley", "Helen")),
    issued_year=2007,
    container_title="Review of Educational Research",
    volume="77",
    issue="1",
    page="81-112",
    doi="10.3102/003465430298487",
)
BIBTEX = """
@string{rer = "Review of Educational Research"}
@article{hattie2007,
  author = {Hattie, John and Timperley, Helen},
  title = {The {Power} of Feedback},
  journal = rer, volume = 77, number = {1}, pages = {81--112},
  year = {2007}, doi = {10.3102/003465430298487},
}
"""
RIS = """TY  - JOUR
AU  - Hattie, John
AU  - Timperley, Helen
TI  - The Power of Feedback
JO  - Review of Educational Research
VL  - 77
IS  - 1
SP  - 81
EP  - 112
PY  - 2007/03/01
DO  - https://doi.org/10.3102/003465430298487
ER  -
"""
CSL_JSON = """[{
  "id": "hattie", "type": "article-journal", "title": "The Power of Feedback",
  "author": [{"family": "Hattie", "given": "John"}, {"family": "Timperley", "given": "Helen"}],
  "issued": {"date-parts": [["2007", 3]]}, "container-title": "Review of Educational Research",
  "volume": "77", "issue": 1, "page": "81–112", "DOI": "10.3102/003465430298487"
}]"""
HARVARD = (
    "Hattie, J. and Timperley, H. (2007) ‘The Power of Feedback’, Review of Educational Research, "
    "77(1), pp. 81–112. Available at: https://doi.org/10.3102/003465430298487."
)
