// Prints what Thunderbird's reader makes of the calendar on standard input: [[uid, start, status]].
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const found = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const start = event.startDate;
  const at = start.isDate ? start.toString() : start.toJSDate().toISOString();
  return [event.uid, at, component.getFirstPropertyValue("status")];
});
console.log(JSON.stringify(found));
