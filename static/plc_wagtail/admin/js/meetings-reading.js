/* Reads dates and times as people type them: the same forms as plc_wagtail/panels/reading.py,
   which has the last word. Here it only echoes the weekday and tidies what is plain. */
(() => {
    const language = document.documentElement.lang || "en-GB";

    const names = (count, options, dayOf) => {
        const languages = [language, "en-GB"];
        return languages.map((one) => {
            const format = new Intl.DateTimeFormat(one, { ...options, timeZone: "UTC" });
            return Array.from({ length: count }, (_, i) => format.format(dayOf(i)).toLowerCase());
        });
    };
    const months = names(12, { month: "long" }, (i) => new Date(Date.UTC(2026, i, 1)));
    const weekdays = names(7, { weekday: "long" }, (i) => new Date(Date.UTC(2026, 10, 1 + i)));

    const placeOf = (name, lists) => {
        if (name.length < 3) return -1;
        const places = lists.map((list) => list.findIndex((known) => known.startsWith(name)));
        return Math.max(...places);
    };

    const splitWeekday = (text) => {
        const match = /^(\p{L}{3,})\.?,?\s+(?=\d)/u.exec(text);
        const weekday = match ? placeOf(match[1], weekdays) : -1;
        return weekday < 0 ? [null, text] : [weekday, text.slice(match[0].length)];
    };

    const partsOf = (text) => {
        let match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
        if (match) return [match[3], match[2] - 1, match[1]];
        match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
        if (match) return [match[1], match[3] - 1, match[4]];
        match = /^(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(\p{L}+)\.?,?\s+(\d{4}|\d{2})$/u.exec(text);
        return match && [match[1], placeOf(match[2], months), match[3]];
    };

    /* {date, weekday} with the weekday as typed (0 is Sunday) or null; null if it is no date. */
    const readDate = (typed) => {
        const [weekday, text] = splitWeekday(typed.trim().toLowerCase());
        const parts = partsOf(text);
        if (!parts) return null;
        const [day, month] = parts.map(Number);
        const year = Number(parts[2]) + (parts[2].length === 2 ? 2000 : 0);
        const date = new Date(Date.UTC(year, month, day));
        return date.getUTCMonth() === month && date.getUTCDate() === day ? { date, weekday } : null;
    };

    /* "15:45", or null if it is no time. */
    const readTime = (typed) => {
        const text = typed.trim().toLowerCase();
        const match =
            /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\.?$/.exec(text) ||
            /^(\d{1,2})[:.]?(\d{2})(?:\s*([ap])\.?m\.?)?$/.exec(text);
        if (!match) return null;
        let hour = Number(match[1]);
        if (match[3] && (hour < 1 || hour > 12)) return null;
        if (match[3]) hour = (hour % 12) + (match[3] === "p" ? 12 : 0);
        const minute = match[2] || "00";
        return hour < 24 && minute < 60 ? `${String(hour).padStart(2, "0")}:${minute}` : null;
    };

    const two = (number) => String(number).padStart(2, "0");
    const writeDate = (date) =>
        `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;

    const inWords = (date) =>
        new Intl.DateTimeFormat(language, {
            weekday: "long", day: "numeric", month: "short", timeZone: "UTC",
        }).format(date);
    const weekdayOf = (date) =>
        new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(date);

    window.plcMeetings = { readDate, readTime, writeDate, inWords, weekdayOf };
})();
