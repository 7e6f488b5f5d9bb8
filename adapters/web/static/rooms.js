/* Which rooms have something unread: the browser remembers the last message seen in each, for each person. */

/** Mark rooms with news, and count the open one as read. */
export function markUnread() {
  const { user, room: open } = document.body.dataset;
  const key = `seen:${user}`;
  const seen = JSON.parse(localStorage.getItem(key) ?? "{}");
  let news = false;
  for (const entry of document.querySelectorAll(".entry")) {
    const room = entry.dataset.room;
    const newest = Number(entry.dataset.newest);
    const last = newest < (seen[room] ?? 0) ? 0 : seen[room] ?? 0; // less than was seen: another database
    seen[room] = room === open ? newest : last;
    const unread = newest > seen[room];
    entry.classList.toggle("unread", unread);
    entry.querySelector(".dot").hidden = !unread;
    news ||= unread;
  }
  document.querySelector(".bar-top .menu .dot").hidden = !news;
  localStorage.setItem(key, JSON.stringify(seen));
}
