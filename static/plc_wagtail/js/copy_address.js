// A button that copies an address. Without it the address can be marked with one click.
(() => {
  const mark = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  const copy = async (element) => {
    // The clipboard is there on https pages alone.
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(element.textContent.trim());
      return true;
    }
    mark(element);
    return document.execCommand('copy');
  };

  document.querySelectorAll('[data-plc-copy]').forEach((button) => {
    const address = document.getElementById(button.dataset.plcCopy);
    const status = button.parentElement.querySelector('[role="status"]');
    button.hidden = false;
    button.addEventListener('click', async () => {
      const done = await copy(address).catch(() => false);
      if (!done) mark(address);
      status.textContent = done ? button.dataset.plcCopied : '';
    });
  });
})();
