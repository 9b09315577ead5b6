// How much time the step at hand was given, how much is gone, and what is left in all. It never nags.

/** @import { StepsState } from "../../panel/front/state.d.ts" */

import { fill, say } from "./words.js";

/** @param {HTMLElement} place @param {StepsState | null} walk @param {string} step */
export function showTime(place, walk, step) {
  place.textContent = walk ? told(walk, step, Date.now()).join(" · ") : "";
}

/** @param {StepsState} walk @param {string} step @param {number} now */
function told(walk, step, now) {
  const said = [];
  const here = walk.timing[step];
  if (here && !walk.started && here.planned) {
    said.push(fill(say.planned, { planned: here.planned }));
  }
  if (here && walk.started) {
    const seconds = here.so_far_seconds + (here.since_ms ? (now - here.since_ms) / 1000 : 0);
    const gone = Math.max(0, Math.floor(seconds / 60));
    said.push(fill(here.planned ? say.gone : say.gone_unplanned, { gone, planned: here.planned }));
  }
  if (walk.started) {
    const left = walk.minutes - Math.floor((now - walk.started) / 60000);
    said.push(left >= 0 ? fill(say.left, { left }) : fill(say.over, { over: -left }));
  }
  return said;
}
