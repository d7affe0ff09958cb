// While a booklet is being made, asks how far it is; without script there is "Look again".
const place = document.querySelector("[data-plc-booklet-state]");
const PAUSE = 2000;

async function ask() {
  const answer = await fetch(place.dataset.plcBookletState, { credentials: "same-origin" });
  if (!answer.ok) return;
  const html = await answer.text();
  // Said again only if it is new: this is a live region.
  if (place.innerHTML.trim() !== html.trim()) place.innerHTML = html;
  if (isOpen()) setTimeout(ask, PAUSE);
  else window.location.reload();
}

function isOpen() {
  return Boolean(place.querySelector("[data-plc-booklet-open]"));
}

if (place && isOpen()) setTimeout(ask, PAUSE);
