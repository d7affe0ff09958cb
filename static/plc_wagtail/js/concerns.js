// A link of the panel "Ready to publish?" opens the tab, panel or row its field is in.
(() => {
  const shown = (selector) => document.querySelector(`${selector}:not([type="hidden"])`);

  // The field itself, else another field of its row, else the panel that holds it.
  const fieldFor = ({ plcPlace, plcField }) =>
    shown(`[name="${plcPlace}"]`) ||
    shown(`[id="id_${plcPlace}"]`) ||
    (plcPlace !== plcField && shown(`[name^="${plcPlace.replace(/[^-]*$/, '')}"]`)) ||
    shown(`[data-contentpath="${plcField}"]`) ||
    shown(`[id="id_${plcField}-FORMS"]`) ||
    shown(`[name^="${plcField}-"]`);

  // Wagtail shows a tab only after its animation; a hidden field cannot take the focus.
  const openTab = (field, then) => {
    const tab = field.closest('[role="tabpanel"]');
    const label = tab && document.getElementById(tab.getAttribute('aria-labelledby'));
    if (!label || !tab.hidden) return then();
    const shown = new MutationObserver(() => {
      if (tab.hidden) return;
      shown.disconnect();
      then();
    });
    shown.observe(tab, { attributes: true, attributeFilter: ['hidden'] });
    return label.click();
  };

  const openFolds = (field) => {
    for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) {
      fold.open = true;
    }
    let panel = field.closest('[data-panel]');
    while (panel) {
      const toggle = panel.querySelector(':scope > .w-panel__header [data-panel-toggle]');
      if (toggle && toggle.getAttribute('aria-expanded') === 'false') toggle.click();
      panel = panel.parentElement.closest('[data-panel]');
    }
  };

  const focus = (field) => {
    const control = field.matches('input, select, textarea, button')
      ? field
      : field.querySelector('input:not([type="hidden"]), select, textarea, [contenteditable="true"], button');
    field.scrollIntoView({ block: 'center' });
    if (control) control.focus({ preventScroll: true });
  };

  // After a document became a draft, what it left open is in sight; on a phone it would hide the page.
  const openPanel = () => {
    const toggle = document.querySelector('[data-side-panel-toggle="plc-ready"]');
    const closed = toggle && toggle.getAttribute('aria-expanded') !== 'true';
    if (closed && window.matchMedia('(min-width: 50rem)').matches) toggle.click();
  };
  if (window.location.hash === '#plc-from-document') window.addEventListener('load', () => setTimeout(openPanel));

  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-plc-place]');
    const field = link && fieldFor(link.dataset);
    if (!field) return;
    event.preventDefault();
    openTab(field, () => {
      openFolds(field);
      focus(field);
    });
  });
})();
