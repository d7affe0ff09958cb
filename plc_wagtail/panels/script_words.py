"""What the editor's script says, in the editor's language."""

from django.utils.translation import gettext


def script_words():
    return {
        "added": gettext("Meeting added, row %(row)s."),
        "duplicated": gettext("Meeting copied, row %(row)s. Change its date."),
        "removed": gettext("Meeting %(number)s removed. It goes when the page is saved."),
        "restored": gettext("Meeting %(number)s is back."),
        "ordered": gettext("The meetings are in date order."),
        "inherited": gettext("From the row above"),
        "usual": gettext("As usual at your school"),
        "notADate": gettext("Not a date yet. For example 12/11/2026."),
        "wrongWeekday": gettext("This day is a %(weekday)s."),
        "notATime": gettext("Not a time yet. For example 15:45."),
    }
