/* Counts again when a row is answered, chosen or left out; without it the numbers stay as they came. */
(() => {
    const form = document.querySelector("[data-plc-tally]");
    if (!form) return;
    const NOT_ADDED = ["leave", "join"];
    const rows = [...form.querySelectorAll("[data-plc-row]")];
    const asks = form.querySelector("[data-plc-tally-asks]");
    const picked = form.querySelector("[data-plc-tally-chosen]");
    const chosen = (row) => row.querySelector('[name$="-choice"]:checked, select[name$="-choice"]').value;
    const isOpen = (row) => "asks" in row.dataset && !("seen" in row.dataset) && chosen(row) !== "leave";

    const tellAsks = (number) => {
        const { none, one, many } = asks ? asks.dataset : {};
        if (!none) return;
        asks.textContent = number > 1 ? many.replace("%s", number) : number ? one : none;
    };

    form.addEventListener("change", ({ target }) => {
        const changed = target.closest("[data-plc-row]");
        if (!changed) return;
        /* Whoever changes a row has looked at it. */
        changed.dataset.seen = "";
        rows.forEach((row) => {
            row.classList.toggle("is-left-out", chosen(row) === "leave");
            row.classList.toggle("plc-line--asks", isOpen(row));
        });
        const number = rows.filter((row) => !NOT_ADDED.includes(chosen(row))).length;
        form.querySelectorAll("[data-plc-tally-added]").forEach((place) => { place.textContent = number; });
        if (picked) picked.textContent = picked.dataset.words.replace("%s", number);
        tellAsks(rows.filter(isOpen).length);
    });
})();
