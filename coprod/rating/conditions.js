// Conditions to rate, one beneath the other. They may be rated for one thing after the other: then they
// are drawn anew, so that no answer gets to another.

import { foretell } from "../panel/front/foretold.js";
import { line } from "../panel/front/line.js";
import { make } from "../panel/front/make.js";
import { flushAll } from "../panel/front/pending.js";
import { live, ownKeys } from "../panel/front/view.js";
import { drawCondition } from "./condition.js";

/** @import { ConditionMessage, ConditionsState, ConditionState } from "../panel/front/state.d.ts" */
/** @import { View } from "../panel/front/types.d.ts" */

/**
 * The place of one condition, which lasts; what stands there is drawn anew where it has to be.
 * @param {ConditionsState} all
 * @param {string} item
 * @param {import("./condition.js").Tell} tell
 * @param {() => boolean} stopped
 */
function place(all, item, tell, stopped) {
  const root = make("div", {
    class: "coprod coprod-panel coprod-condition",
    "data-step": all.step,
    "data-item": item,
  });
  ownKeys(root);
  /** @type {import("./condition.js").Drawn & { of: string } | null} */
  let drawn = null;
  return {
    root,
    waits: () => drawn?.waits() ?? false,
    /** @param {ConditionState} row @param {number} epoch */
    show(row, epoch) {
      const of = JSON.stringify([row.rated_for, row.missing]);
      if (drawn?.of !== of) {
        flushAll(); // what was entered for the former goes there
        drawn?.root.remove();
        const tells = (/** @type {string | null} */ said) => foretell(all.balance, item, said);
        drawn = { of, ...drawCondition(all, row, tell, tells, stopped) };
        root.append(drawn.root);
      }
      root.dataset.state = row.state;
      root.dataset.hands = row.hands?.said ?? ""; // what the page around names and marks, too
      root.classList.toggle("coprod-split", row.split);
      drawn.show(row, epoch);
    },
  };
}

/** @param {View<ConditionsState, ConditionMessage>} view */
export function render({ model, el }) {
  const tell = line(model, el);
  const first = model.get("state");
  el.classList.add("coprod-conditions"); // each row is a panel by its look
  const stopped = () => Boolean(el.dataset.stopped);
  const places = first.rows.map((row) => {
    const one = place(first, row.item, (message) => {
      // What is said about the line stands where it was used last.
      if (tell.notice.parentElement !== one.root) one.root.prepend(tell.notice);
      return tell(message);
    }, stopped);
    return one;
  });
  el.append(...places.map((one) => one.root));
  places[0]?.root.prepend(tell.notice);
  /** @type {ConditionState[]} */
  let shown = [];
  let epoch = -1;
  return live(model, (state) => {
    state.rows.forEach((row, i) => {
      if (row !== shown[i] || state.epoch !== epoch || state.heard) {
        places[i].show(row, state.epoch);
      }
    });
    [shown, epoch] = [state.rows, state.epoch];
  });
}
