/* A short word at the edge of the page, for what does not stand in the chat. */

const SHOWN = 6000;
const toast = document.getElementById("toast");
let timer = 0;

/** Say it, for a moment or until it is hushed. */
export function tell(text, { stays = false } = {}) {
  clearTimeout(timer);
  toast.textContent = text;
  toast.hidden = false;
  if (!stays) timer = setTimeout(hush, SHOWN);
}

export function hush() {
  clearTimeout(timer);
  toast.hidden = true;
}
