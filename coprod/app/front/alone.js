// One page at a time: two that show the same workshop would overtake each other.

import { make } from "../../panel/front/make.js";
import { banner } from "./banner.js";
import { insist } from "./insist.js";
import { tab } from "./memory.js";
import { say } from "./words.js";

const NAME = "coprod-workshop"; // of a lock that the browser gives to one page of this server
export const place = { taken: false }; // whether another page goes on in place of this one
const TOLD = "coprod-one-page";
const [TRIES, PAUSE] = [8, 250]; // milliseconds: a page that is being loaded again gives it back by then

/**
 * Waits until this page is the only one. Where it is not, somebody has to choose. Browsers give no
 * locks to a page that came by a host's name without encryption: then it cannot be seen to, and is
 * said once.
 * @returns {Promise<void>}
 */
export function alone() {
  if (!navigator.locks) {
    if (!tab.get(TOLD)) banner.tell("alone", say.unwatched);
    tab.set(TOLD, "yes");
    return Promise.resolve();
  }
  return new Promise((begin) => {
    const hold = () => {
      begin();
      return new Promise(() => {}); // until the page is left
    };
    // Asked for again and again, since a wait with an end may end while a busy page is given the lock.
    /** @param {number} more */
    const look = (more) =>
      navigator.locks.request(NAME, { ifAvailable: true }, (lock) => {
        if (lock) return hold();
        if (more) setTimeout(look, PAUSE, more - 1);
        else elsewhere();
      }).catch(elsewhere); // another page took it
    look(TRIES);
  });
}

// Another page has the lock, or took it from this one. What it entered is not known here, so this
// page is loaded again before it is used.
function elsewhere() {
  place.taken = true;
  const use = () =>
    navigator.locks.request(NAME, { steal: true }, () => {}).finally(() => location.reload());
  insist(
    { "aria-label": say.elsewhere },
    make("p", {}, say.elsewhere),
    make(
      "button",
      { type: "button", class: "coprod-way coprod-way-main", onclick: use },
      say.here,
    ),
  );
}
