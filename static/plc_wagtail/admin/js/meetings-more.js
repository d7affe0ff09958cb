/* "More about this meeting": one set of controls, lent to one row at a time. */
(() => {
    const { fieldOf, ownOf, valueOf, keep, badge } = window.plcMeetings;
    const ANY_ROW = "00000000-0000-0000-0000-000000000000";

    const isTick = (control) => control.type === "checkbox";
    const read = (control) => (isTick(control) ? (control.checked ? "on" : "") : control.value);

    const offer = (control, value) => {
        const known = [...control.options].some((option) => option.value === value);
        if (!known) control.add(new Option(value, value));
    };

    const fill = (row, control) => {
        const name = control.dataset.more;
        const value = fieldOf(row, name)?.value ?? control.dataset.default;
        if (control.tagName === "SELECT") offer(control, value);
        if (isTick(control)) control.checked = !!value;
        else control.value = value;
        const error = row.querySelector(`[data-error="${name}"]`);
        if (!error) return;
        control.setAttribute("aria-invalid", "true");
        control.setAttribute("aria-describedby", `${error.id} ${control.getAttribute("aria-describedby")}`);
    };

    /* What can be done at once; only to a row that has been saved, for it is told by its uid. */
    const link = (row, element) => {
        const uid = ownOf(row, "uid").value;
        const status = valueOf(row, "status") || "scheduled";
        element.hidden = !uid || !element.dataset.change.split(" ").includes(status);
        if (element.href) element.href = element.href.replace(ANY_ROW, uid);
    };

    class More {
        constructor(template) {
            this.template = template;
            this.row = null;
        }

        open(row) {
            this.close();
            this.row = row;
            this.panel = this.template.content.firstElementChild.cloneNode(true);
            this.panel.querySelectorAll("[data-more]").forEach((control) => fill(row, control));
            this.panel.querySelectorAll("[data-change]").forEach((element) => link(row, element));
            row.append(this.panel);
            this.say(true);
        }

        close() {
            if (!this.row) return;
            this.say(false);
            this.panel.remove();
            this.row = null;
        }

        say(isOpen) {
            this.row.classList.toggle("is-open", isOpen);
            this.row.querySelector("[aria-expanded]").setAttribute("aria-expanded", isOpen);
        }

        focus() {
            this.panel.querySelector("[aria-invalid], [data-more]").focus();
        }

        /* Hands a changed value to the row's hidden input. */
        keep(control) {
            keep(this.row, control.dataset.more, read(control));
            if (control.dataset.more !== "status") return;
            badge(this.row, control.value === control.dataset.default ? "" : control.selectedOptions[0].text);
        }
    }

    window.plcMeetings.More = More;
})();
