// What has yet to be sent.

import { shared } from "./shared.js";

/**
 * Calls `send` with the latest value, `pause` milliseconds after the first; or when flushed.
 * @template V, T
 * @param {(value: V) => T} send
 * @param {number} pause
 */
export function gathered(send, pause) {
  /** @type {ReturnType<typeof setTimeout> | null} */
  let timer = null;
  /** @type {V} */
  let value;
  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    shared.pending.delete(flush);
    send(value);
  };
  /** @param {V} latest */
  const later = (latest) => {
    value = latest;
    if (timer !== null) return;
    shared.pending.add(flush);
    timer = setTimeout(flush, pause);
  };
  later.flush = flush;
  return later;
}

/**
 * Calls `send` with the first value at once, and then with the latest, `pause` milliseconds apart.
 * @template V, T
 * @param {(value: V) => T} send
 * @param {number} pause
 */
export function paced(send, pause) {
  let resting = false;
  /** @type {[V] | null} */
  let waiting = null;
  const flush = () => {
    if (!waiting) return;
    const [value] = waiting;
    waiting = null;
    shared.pending.delete(flush);
    send(value);
  };
  const rest = () => {
    resting = waiting !== null;
    flush();
    if (resting) setTimeout(rest, pause);
  };
  /** @param {V} latest */
  const later = (latest) => {
    waiting = [latest];
    if (resting) {
      shared.pending.add(flush);
      return;
    }
    flush();
    resting = true;
    setTimeout(rest, pause);
  };
  later.flush = flush;
  return later;
}

// Sends all that waits; what is sent may itself have been gathered once more.
export function flushAll() {
  while (shared.pending.size) [...shared.pending].forEach((flush) => flush());
}
