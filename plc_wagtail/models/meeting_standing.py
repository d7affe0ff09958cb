"""How a meeting stands: what its status and its precision say, of a stored row and a public one."""

from plc_wagtail.enums import MeetingStatus, Precision


class MeetingStanding:
    """Mixed into whatever has a `status`, a `precision` and a `date`."""

    @property
    def is_cancelled(self):
        return self.status == MeetingStatus.CANCELLED

    @property
    def is_moved(self):
        return self.status == MeetingStatus.RESCHEDULED

    @property
    def is_tentative(self):
        return self.status == MeetingStatus.TENTATIVE

    @property
    def is_dated(self):
        """True if it can stand on one day of a calendar."""
        return self.precision == Precision.EXACT and self.date is not None
