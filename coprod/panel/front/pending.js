// What has yet to be sent.

import { shared } from "./shared.js";

// Calls `send` with the latest value, `pause` milliseconds after the first; or when flushed.
export function gathered(send, pause) {
  let timer = null;
  let value;
  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    shared.pending.delete(flush);
    send(value);
  };
  const later = (latest) => {
    value = latest;
    if (timer !== null) return;
    shared.pending.add(flush);
    timer = setTimeout(flush, pause);
  };
  later.flush = flush;
  return later;
}

// Sends all that waits; what is sent may itself have been gathered once more.
export function flushAll() {
  while (shared.pending.size) [...shared.pending].forEach((flush) => flush());
}
