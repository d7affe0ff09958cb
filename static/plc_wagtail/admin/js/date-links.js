/* Writes what an editor can do beside each date of a public page; comes with Wagtail's bar alone. */
(() => {
    const link = ([address, words, short]) => {
        const made = document.createElement("a");
        made.href = address;
        made.textContent = short;
        made.setAttribute("aria-label", words);
        return made;
    };

    const write = ([id, links]) => {
        const row = document.getElementById(id);
        if (!row) return;
        const place = document.createElement("p");
        place.className = "plc-date-part plc-screen";
        links.forEach((one, number) => place.append(number ? " · " : "", link(one)));
        row.lastElementChild.append(place);
    };

    const start = () => {
        const bar = document.querySelector("wagtail-userbar");
        const told = bar && bar.shadowRoot && bar.shadowRoot.getElementById("plc-date-links");
        if (told) Object.entries(JSON.parse(told.textContent)).forEach(write);
    };

    // The bar may stand before the dates.
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
})();
