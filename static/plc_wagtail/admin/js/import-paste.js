/* Keeps what the clipboard holds beside the text, so that a pasted table stays a table. */
(() => {
    const MOST = 1500000;
    const text = document.querySelector('[data-plc-paste="text"]');
    const html = document.querySelector('[data-plc-paste="html"]');
    const status = document.querySelector('[data-plc-paste="status"]');
    if (!text || !html) return;

    let pasted = "";
    const keep = (value) => {
        html.value = value;
        if (status) status.hidden = !value;
    };

    text.addEventListener("paste", ({ clipboardData }) => {
        const all = text.selectionEnd - text.selectionStart === text.value.length;
        const rich = clipboardData ? clipboardData.getData("text/html") : "";
        pasted = all && rich.length <= MOST ? rich : "";
    });

    // Whatever is typed afterwards is what counts: then the text alone is read.
    text.addEventListener("input", ({ inputType }) => {
        keep(inputType === "insertFromPaste" ? pasted : "");
        pasted = "";
    });

    // Not past a list that waits, or a question that comes first.
    const first = document.querySelector(".plc-import :is(a, select, input:not([type=hidden]), textarea)");
    if (first === text && !text.value) text.focus();
})();
