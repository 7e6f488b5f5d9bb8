/* Says below a form what would come of it, while it is filled in. What was typed is never touched. */
const PAUSE = 200; // milliseconds: nobody reads while they type
const waiting = new WeakMap(); // each form's timer
const asked = new WeakMap(); // each form's newest question: what comes back later for an older one is dropped

/** Ask once somebody pauses. */
export function foresee(field) {
  const form = field.form;
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => ask(form), PAUSE));
}

async function ask(form) {
  const question = {};
  asked.set(form, question);
  const response = await fetch("/preview", { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
  if (response?.status !== 200 || asked.get(form) !== question) return;
  say(form.querySelector(".effect"), await response.json());
}

function say(place, { tone, title, lines }) {
  place.className = `effect tone-${tone}`;
  place.replaceChildren(...[title, ...lines].map(paragraph));
}

function paragraph(text) {
  const line = document.createElement("p");
  Object.assign(line, { className: "line", dir: "auto", textContent: text });
  return line;
}
