/* Counts again when a row is chosen or left out; without it the numbers are those of the page. */
(() => {
    const form = document.querySelector("[data-plc-tally]");
    if (!form) return;
    const NOT_ADDED = ["leave", "join"];
    const rows = [...form.querySelectorAll("[data-plc-row]")];
    const chosen = (row) => row.querySelector('[name$="-choice"]:checked, select[name$="-choice"]').value;

    form.addEventListener("change", ({ target }) => {
        if (!target.name || !target.name.endsWith("-choice")) return;
        const number = rows.filter((row) => !NOT_ADDED.includes(chosen(row))).length;
        form.querySelectorAll("[data-plc-tally-added]").forEach((place) => { place.textContent = number; });
        rows.forEach((row) => row.classList.toggle("is-left-out", chosen(row) === "leave"));
    });
})();
