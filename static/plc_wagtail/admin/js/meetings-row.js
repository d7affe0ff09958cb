/* One row of the list of meetings: reading it, echoing its date and times, marking what it took. */
(() => {
    const { readDate, readTime, writeDate, inWords, weekdayOf } = window.plcMeetings;

    const fieldOf = (row, name) => row.querySelector(`[name][data-field="${name}"]`);
    const ownOf = (row, name) => row.querySelector(`[data-own="${name}"]`);
    const valueOf = (row, name) => fieldOf(row, name)?.value ?? "";
    const isRemoved = (row) => row.classList.contains("is-removed");

    /* The hidden input of a folded field; made when it is first needed, then never taken away,
       because a field that is not sent keeps what is stored. */
    const keep = (row, name, value) => {
        let input = fieldOf(row, name);
        if (!input) {
            input = document.createElement("input");
            input.type = "hidden";
            input.name = ownOf(row, "id").name.replace(/-id$/, `-${name}`);
            input.dataset.field = name;
            row.prepend(input);
        }
        input.value = value;
    };

    const dateProblem = (read, words) => {
        if (!read) return words.notADate;
        if (read.weekday === null || read.weekday === read.date.getUTCDay()) return "";
        return words.wrongWeekday.replace("%(weekday)s", weekdayOf(read.date));
    };

    const say = (input, text, isProblem) => {
        const echo = document.getElementById(`${input.id}-echo`) || input.parentElement.querySelector("[data-hint]");
        if (!echo) return;
        echo.textContent = text || echo.dataset.hint || "";
        echo.classList.toggle("is-problem", isProblem);
    };

    /* What was read, beside the input; a problem only once the editor has left it. */
    const echo = (input, words, isSettled) => {
        const typed = input.value;
        if (input.dataset.kind === "date") {
            const read = typed.trim() ? readDate(typed) : null;
            const problem = typed.trim() ? dateProblem(read, words) : "";
            if (isSettled && read && !problem) input.value = writeDate(read.date);
            say(input, problem ? (isSettled ? problem : "") : read ? inWords(read.date) : "", isSettled && !!problem);
        }
        if (input.dataset.kind === "time") {
            const read = readTime(typed);
            if (isSettled && read) input.value = read;
            const isProblem = isSettled && !!typed.trim() && !read;
            say(input, isProblem ? words.notATime : "", isProblem);
        }
    };

    /* Milliseconds for sorting; a row without a date comes last. */
    const momentOf = (row) => {
        const read = readDate(valueOf(row, "date"));
        const [hour, minute] = (readTime(valueOf(row, "start_time")) || "23:59").split(":").map(Number);
        return read ? read.date.getTime() + (hour * 60 + minute) * 60000 : Infinity;
    };
    const byDate = (rows) =>
        rows.map((row) => [momentOf(row), row]).sort((a, b) => (a[0] === b[0] ? 0 : a[0] - b[0])).map(([, row]) => row);

    const mark = (row, names, text) => {
        const origin = row.querySelector("[data-origin]");
        names.forEach((name) => fieldOf(row, name).classList.add("is-taken"));
        origin.textContent = text;
        origin.hidden = !names.length;
    };
    const unmark = (row, input) => {
        input.classList.remove("is-taken");
        if (!row.querySelector(".is-taken")) row.querySelector("[data-origin]").hidden = true;
    };

    const badge = (row, label) => {
        const shown = row.querySelector("[data-badge]");
        shown.textContent = label;
        shown.hidden = !label;
    };

    const setNumber = (row, number) => {
        row.querySelectorAll("[data-number]").forEach((place) => { place.textContent = number; });
        const line = row.querySelector(".plc-meeting__line");
        line.setAttribute("aria-label", `${line.getAttribute("aria-label").replace(/\s*\d*$/, "")} ${number}`);
    };

    Object.assign(window.plcMeetings, {
        fieldOf, ownOf, valueOf, isRemoved, keep, echo, byDate, mark, unmark, badge, setNumber,
    });
})();
