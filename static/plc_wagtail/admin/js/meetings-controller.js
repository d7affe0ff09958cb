/* The list of meetings in the programme's editor, as a controller of Wagtail's own Stimulus. */
(() => {
    const {
        More, fieldOf, ownOf, valueOf, isRemoved, keep, echo, byDate, mark, unmark, setNumber,
    } = window.plcMeetings;
    const TAKEN = ["start_time", "end_time", "place", "time_basis", "theme"];
    const NOT_COPIED = ["number", "status", "status_reason", "previous_date"];
    const rowOf = (element) => element.closest(".plc-meeting");

    class MeetingsController extends window.StimulusModule.Controller {
        static targets = ["rows", "row", "blank", "choices", "more", "live", "empty", "heads", "end"];

        static values = { prefix: String, words: Object, usual: Object };

        connect() {
            this.more = new More(this.moreTarget);
            this.renumber();
            const wrong = this.rowTargets.find((row) => row.querySelector("[data-error]"));
            if (wrong) this.more.open(wrong);
        }

        /* Every row holds its current choice only; the rest comes from two shared lists. */
        rowTargetConnected(row) {
            this.choicesTargets.forEach((list) => {
                const select = fieldOf(row, list.dataset.field);
                if (select.options.length > 1) return;
                const chosen = select.options[0];
                const options = list.content.cloneNode(true);
                const known = [...options.children].some((option) => option.value === chosen.value);
                if (!known) options.append(chosen.cloneNode(true));
                select.replaceChildren(options);
                select.value = chosen.value;
            });
        }

        add() {
            const above = this.kept.at(-1);
            const row = this.newRow();
            this.rowsTarget.append(row);
            this.takeFrom(above, row);
            this.arrived(row, this.wordsValue.added);
        }

        duplicate({ currentTarget }) {
            const source = rowOf(currentTarget);
            const row = this.newRow();
            source.after(row);
            this.rowTargetConnected(row);
            source.querySelectorAll("[name][data-field]").forEach(({ dataset, value }) => {
                if (!NOT_COPIED.includes(dataset.field)) keep(row, dataset.field, value);
            });
            echo(fieldOf(row, "date"), this.wordsValue, true);
            this.arrived(row, this.wordsValue.duplicated);
            fieldOf(row, "date").select();
        }

        remove({ currentTarget }) {
            const row = rowOf(currentTarget);
            if (this.more.row === row) this.more.close();
            this.setRemoved(row, true);
            row.querySelector(".plc-meeting__removed button").focus();
        }

        restore({ currentTarget }) {
            const row = rowOf(currentTarget);
            this.setRemoved(row, false);
            fieldOf(row, "date").focus();
        }

        order() {
            byDate(this.rowTargets).forEach((row) => this.rowsTarget.append(row));
            this.settle();
            this.say(this.wordsValue.ordered);
        }

        toggle({ currentTarget }) {
            const row = rowOf(currentTarget);
            if (this.more.row === row) {
                this.more.close();
                return;
            }
            this.more.open(row);
            this.more.focus();
        }

        close() {
            const { row } = this.more;
            this.more.close();
            row.querySelector("[aria-expanded]").focus();
        }

        changed({ target }) {
            if (target.dataset.more) this.more.keep(target);
            else if (target.dataset.field) unmark(rowOf(target), target);
            if (target.dataset.kind) echo(target, this.wordsValue, false);
        }

        settled({ target }) {
            if (target === this.element) return;
            if (target.dataset.kind) echo(target, this.wordsValue, true);
            if (target.dataset.more) this.more.keep(target);
            if (["date", "start_time"].includes(target.dataset.field) || target.dataset.more === "number") this.renumber();
        }

        /* Enter in a row never sends the whole page: it goes one row down. */
        key(event) {
            const { target, key } = event;
            if (key !== "Enter" || !target.matches("input")) return;
            event.preventDefault();
            if (!target.dataset.field) return;
            // Before the row below takes it: the browser tells of the change only afterwards.
            echo(target, this.wordsValue, true);
            const below = this.kept[this.kept.indexOf(rowOf(target)) + 1];
            if (!below) this.add();
            else fieldOf(below, target.dataset.field).focus();
        }

        get kept() {
            return this.rowTargets.filter((row) => !isRemoved(row));
        }

        get total() {
            return this.element.querySelector(`[name="${this.prefixValue}-TOTAL_FORMS"]`);
        }

        newRow() {
            const index = this.total.value;
            this.total.value = Number(index) + 1;
            const made = document.createElement("template");
            made.innerHTML = this.blankTarget.innerHTML.replaceAll("__prefix__", index);
            return made.content.querySelector(".plc-meeting");
        }

        takeFrom(above, row) {
            this.rowTargetConnected(row);
            const values = above
                ? Object.fromEntries(TAKEN.map((name) => [name, valueOf(above, name)]))
                : this.usualValue;
            const taken = Object.keys(values).filter((name) => values[name] && values[name] !== "unspecified");
            taken.forEach((name) => { fieldOf(row, name).value = values[name]; });
            mark(row, taken, above ? this.wordsValue.inherited : this.wordsValue.usual);
        }

        arrived(row, words) {
            this.settle();
            fieldOf(row, "date").focus();
            this.say(words.replace("%(row)s", this.kept.indexOf(row) + 1));
        }

        setRemoved(row, isGone) {
            row.classList.toggle("is-removed", isGone);
            ownOf(row, "DELETE").value = isGone ? "on" : "";
            const number = row.querySelector("[data-number]").textContent;
            const words = isGone ? this.wordsValue.removed : this.wordsValue.restored;
            this.settle();
            this.say(words.replace("%(number)s", number));
        }

        /* After any change of rows: their order, numbers and the sentence for an empty list. */
        settle() {
            this.rowTargets.forEach((row, place) => { ownOf(row, "ORDER").value = place + 1; });
            this.renumber();
            const isEmpty = !this.rowTargets.length;
            this.emptyTarget.hidden = !isEmpty;
            this.headsTarget.hidden = isEmpty;
            this.endTarget.hidden = isEmpty;
            this.element.dispatchEvent(new Event("change", { bubbles: true }));
        }

        renumber() {
            let before = 0;
            byDate(this.kept).forEach((row) => {
                before = Number(valueOf(row, "number")) || before + 1;
                setNumber(row, before);
            });
        }

        say(words) {
            this.liveTarget.textContent = words;
        }
    }

    window.wagtail.app.register("plc-meetings", MeetingsController);
})();
