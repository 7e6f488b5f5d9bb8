/* Sends forms and shows what came of them. The server draws every state of the page; what differs is swapped in. */
import { markUnread } from "./rooms.js";
import { keepEnds } from "./scroll.js";
import { tell } from "./toast.js";

const page = document.body.dataset;
const sources = new WeakMap(); // each drawn part as it came, whatever was opened or typed in it since
const failed = new Map(); // what did not get through, with its id: sent again it is the same act
let line = Promise.resolve(); // acts go out one after the other, in the order they were done
let refreshing = null;
let stale = false;

/** Keep the parts of the page as they came with it. */
export function remember() {
  for (const part of document.querySelectorAll("[data-list] > *")) sources.set(part, part.outerHTML);
}

/** Send a form. One that is under way is not sent again; of what is typed, all is, in turn. */
export function send(form, button) {
  const box = form.closest(".actions") ?? form;
  const typed = form.elements.text;
  const body = new URLSearchParams(new FormData(form, button));
  if (box.ariaBusy === "true" || typed?.value.trim() === "") return;
  if (typed) typed.value = "";
  else box.ariaBusy = "true";
  line = line.then(async () => {
    const sent = await post(form.action, body);
    box.ariaBusy = "false";
    if (sent) show(sent, box);
    else if (typed) typed.value ||= body.get("text");
  });
}

/** Show the page as it is now. Calls that come while one is under way are one call more. */
export function refresh() {
  stale = true;
  refreshing ??= catchUp().finally(() => (refreshing = null));
}

async function catchUp() {
  while (stale) {
    stale = false;
    const response = await fetch(location.href).catch(() => null); // the stream tells that it is gone
    if (response?.ok) show({ html: await response.text(), url: response.url });
  }
}

async function post(action, body) {
  const act = `${action} ${body}`;
  const delivery = failed.get(act) ?? crypto.randomUUID();
  failed.set(act, delivery);
  try {
    const response = await fetch(action, { method: "POST", body: new URLSearchParams([...body, ["delivery", delivery]]) });
    const text = await response.text();
    if (response.status >= 500) throw new Error(text);
    failed.delete(act);
    if (response.ok) return { html: text, url: response.url };
    tell(text);
  } catch {
    tell(page.notSent);
  }
  return null;
}

/** Swap in what differs; `origin` is where the reader did something, if they did. */
function show({ html, url }, origin = null) {
  if (leadsElsewhere(url, origin)) return location.assign(url);
  const next = new DOMParser().parseFromString(html, "text/html");
  const focused = document.activeElement;
  keepEnds(origin, () => {
    for (const list of document.querySelectorAll("[data-list]")) {
      const drawn = next.getElementById(list.id);
      if (drawn) swap(list, [...drawn.children]);
    }
  });
  markUnread();
  refocus(focused, origin);
}

/** An answer may stand in another thread than the one that is open. */
function leadsElsewhere(url, origin) {
  const there = new URL(url).searchParams;
  const here = new URLSearchParams(location.search);
  return there.get("in") !== here.get("in") || (origin && there.has("thread") && there.get("thread") !== here.get("thread"));
}

/** Make a list like the drawn one, leaving alone what did not change: somebody may be typing there. */
function swap(list, drawn) {
  const ids = new Set(drawn.map((part) => part.id));
  for (const part of [...list.children]) if (!ids.has(part.id)) part.remove();
  let here = list.firstElementChild;
  for (const part of drawn) {
    const source = part.outerHTML;
    const stands = here?.id === part.id;
    if (stands && sources.get(here) === source) {
      here = here.nextElementSibling;
      continue;
    }
    sources.set(part, source);
    const after = stands ? here.nextElementSibling : here;
    if (stands) here.replaceWith(part);
    else list.insertBefore(part, here);
    here = after;
  }
}

/** Keep the keyboard where it was: at the first mistake, at the same thing, or at the message. */
function refocus(last, origin) {
  const message = document.getElementById(origin?.closest("article")?.id ?? "");
  const mistake = origin?.isConnected ? null : message?.querySelector("[aria-invalid]");
  if (mistake) mistake.focus();
  else if (!last.isConnected) (document.getElementById(last.id) ?? message)?.focus({ preventScroll: true });
}
