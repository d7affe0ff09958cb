"""A document as an update: its date and summary, and all the rest as its text."""

from __future__ import annotations

from plc_wagtail.services.drafts.page_maker import PageMaker


class UpdateMaker(PageMaker):
    model = "UpdatePage"

    def fill(self) -> None:
        self.page.date = self.document.date
        done = self.fill_summary()
        found = self.records.references(self.document.references)
        done |= self.keys_of_references(found)
        if self.document.contact:
            done |= self.keys_of_contact()
            self.records.contact(self.document.contact)
        self.fill_body(done)
        if found:
            keys = [record.pk for record in dict.fromkeys(found.values())]
            value = {"heading": "", "references": keys}
            stream_block = self.page.body.stream_block
            added = stream_block.to_python([{"type": "references", "value": value}])
            self.page.body.append(("references", added[0].value))
