/* A list that shows its end goes on showing it; one that is read further up stays, and offers the way down. */

const NEAR = 60;
const logs = document.querySelectorAll(".log");

const atEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
const jumpOf = (log) => log.parentElement.querySelector(".jump");

/** Show the end; of a message that is longer than the list is high, its beginning. */
function toEnd(log) {
  log.scrollTop = log.scrollHeight;
  const last = log.lastElementChild;
  if (last?.offsetHeight > log.clientHeight) last.scrollIntoView();
}

/** Show the ends, unless the address points at a message. */
export function begin() {
  for (const log of logs) {
    if (!location.hash) toEnd(log);
    log.addEventListener("scroll", () => atEnd(log) && (jumpOf(log).hidden = true), { passive: true });
    jumpOf(log).addEventListener("click", () => toEnd(log));
  }
}

/** Change lists without losing the reader's place; where they spoke themselves, go to the end. */
export function keepEnds(origin, change) {
  const before = [...logs].map((log) => ({ log, follows: atEnd(log) || spokenIn(log, origin), last: log.lastElementChild?.id }));
  change();
  for (const { log, follows, last } of before) {
    if (follows) toEnd(log);
    else if (log.lastElementChild?.id !== last) jumpOf(log).hidden = false;
  }
}

const spokenIn = (log, origin) => Boolean(origin?.matches("[data-composer]") && log.parentElement.parentElement.contains(origin));
