/* The page works without this script. With it the page is alive: what others do appears, and nothing reloads. */
import { attend } from "./composer.js";
import { foresee } from "./foresee.js";
import { refresh, remember, send } from "./live.js";
import { markUnread } from "./rooms.js";
import { begin } from "./scroll.js";
import { hush, tell } from "./toast.js";

const page = document.body.dataset;
let changes = null;

/** Listen for changes while the page is looked at; whatever was missed meanwhile is fetched first. */
function listen() {
  changes?.close();
  changes = null;
  if (document.hidden) return;
  changes = new EventSource(`/events?as=${encodeURIComponent(page.user)}`);
  changes.addEventListener("open", () => (hush(), refresh()));
  changes.addEventListener("change", refresh);
  changes.addEventListener("error", () => tell(page.offline, { stays: true }));
}

function escape(event) {
  const asking = event.target.closest("details.asking");
  if (asking) {
    asking.open = false;
    asking.querySelector("summary").focus();
  } else if (!document.querySelector(":popover-open")) {
    document.getElementById("close-thread")?.click();
  }
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-live]")) return;
  event.preventDefault();
  send(event.target, event.submitter);
});
document.addEventListener("input", ({ target }) => {
  if (target.matches("[data-changes]")) foresee(target);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented) escape(event);
});
document.addEventListener("visibilitychange", listen);
document.addEventListener("toggle", ({ target }) => {
  if (target.matches("details.asking[open]")) target.querySelector("[name=told]").focus();
}, { capture: true });

document.querySelectorAll("[data-composer]").forEach(attend);
remember();
begin();
markUnread();
listen();
