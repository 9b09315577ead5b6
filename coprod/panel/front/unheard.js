// What a person entered and no kernel has confirmed.

import { stored } from "./make.js";
import { shared } from "./shared.js";

/** @import { Ticket } from "./types.d.ts" */

/** @type {Map<string, Ticket>} */
const tickets = (shared.tickets ??= new Map()); // by the key of what they carried; two views may show one field

/**
 * Forgets what waits for a kernel in fields that are gone: an id may come back for something else.
 * @param {string} stem with which the keys of those fields begin
 */
export function forget(stem) {
  for (const map of [shared.unheard, tickets]) {
    for (const key of [...map.keys()]) if (key.startsWith(stem)) map.delete(key);
  }
}

/**
 * What a person entered and the kernel has not confirmed yet. Until it has, older news must not replace
 * it; only undo or another record (a new epoch) may.
 * @template V what the field holds, as it is kept
 * @template [M=V] what of it is sent
 * @param {string} key names the field
 * @param {(message: M) => Ticket | null} send sends what it holds
 */
export function unconfirmed(key, send) {
  /** @type {number | null} */
  let seen = null;
  /** @type {Ticket | null} */
  let last = null; // of what was sent from here
  const drop = () => {
    shared.unheard.delete(key);
    tickets.delete(key);
  };
  /** @param {V} value */
  const enter = (value) => {
    shared.unheard.set(key, value);
    tickets.delete(key);
  };
  /** @param {M} message */
  const hand = (message) => {
    const ticket = send(message);
    last = ticket ?? last;
    if (ticket && shared.unheard.has(key)) tickets.set(key, ticket);
    return ticket;
  };
  /**
   * Whether it is still on its way; `also` what was heard and could not be taken.
   * @param {V} value
   * @param {number} epoch
   * @param {boolean} also
   */
  const waits = (value, epoch, also) => {
    const leapt = seen !== null && epoch !== seen;
    seen = epoch;
    const ticket = tickets.get(key);
    const dealt = ticket && ticket.heard() && !(also && ticket.refused());
    // Who goes there and back enters a value twice: what confirms the first time is no end of it.
    const flying = last && !last.heard();
    if (leapt || dealt || (!flying && value === stored(shared.unheard.get(key)))) drop();
    return shared.unheard.has(key);
  };
  return {
    enter,
    hand,
    /** @param {V} value @param {M} message */
    put(value, message = /** @type {M} */ (/** @type {unknown} */ (value))) {
      enter(value);
      return hand(message);
    },
    /** Text that the kernel could not take stays. @param {V} value @param {number} epoch */
    blocks: (value, epoch) => waits(value, epoch, true),
    /**
     * What a choice shows: what was chosen last and is on its way, or else what the kernel says.
     * @param {V} value @param {number} epoch @returns {V}
     */
    shown: (value, epoch) => (waits(value, epoch, false) ? shared.unheard.get(key) : value),
    /**
     * What a kernel that is gone now did not hear. Asked by a new view, which has to send it.
     * @returns {V | undefined}
     */
    left: () => shared.unheard.get(key),
    forget: drop,
  };
}
