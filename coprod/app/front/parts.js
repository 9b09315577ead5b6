// Where a step has many panels alike, one is shown at a time, so that a room looks at one thing.

/** @import { Page, Parts } from "./types.d.ts" */

import { make } from "../../panel/front/make.js";
import { elements, fold } from "./cells.js";
import { fill, say } from "./words.js";

const FEW = 3;

/**
 * Returns how to show and turn the parts of a page. They arrive when the kernel sends them.
 * @param {Page} page
 * @param {() => void} changed
 * @returns {Parts}
 */
export function makeParts(page, changed) {
  let all = false;
  let wanted = 0; // of those that are still to come, too
  const panels = () => elements(page.root, ".coprod-condition");
  const apart = () => panels().length > FEW && !all;
  const here = () => Math.max(0, Math.min(wanted, panels().length - 1));
  /** @param {number} part */
  const turnTo = (part, whole = false) => {
    wanted = part;
    all = whole;
    arrange();
    changed();
  };
  const row = makeRow(turnTo, () => turnTo(wanted, !all));
  const arrange = () => {
    foldIfRevealed(page);
    panels().forEach((one, i) => {
      one.hidden = apart() && i !== here();
    });
    if (panels().length <= FEW) return;
    page.root.dataset.part = apart() ? String(here() + 1) : "";
    if (!row.root.isConnected) {
      page.heading.after(row.root);
      foldAll(page);
    }
    row.show(panels(), apart() ? here() : null);
  };
  const cell = page.root.querySelector(".coprod-cell");
  const arrived = new MutationObserver(() => {
    arrange();
    changed();
  });
  if (cell) {
    const told = ["data-state", "data-hands"];
    arrived.observe(cell, { subtree: true, childList: true, attributeFilter: told });
  }
  return {
    show(part) {
      wanted = part;
      arrange();
    },
    // The number of the part that is shown, from 1; 0 where the page is shown whole.
    shown: () => (apart() ? here() + 1 : 0),
    // Turns to the part before or after; false where there is none, so that the step is left.
    turn(way) {
      if (!apart() || !panels()[here() + way]) return false;
      turnTo(here() + way);
      panels()[wanted].focus({ preventScroll: true });
      return true;
    },
    // What stands beyond this part on the same page, to name it on the button.
    beyond(way) {
      const there = apart() && panels()[here() + way];
      return there ? fill(say.of, { n: here() + way + 1, all: panels().length }) : null;
    },
  };
}

/** Once a case is revealed, what is to be read there has the room of how to come to it. @param {Page} page */
function foldIfRevealed(page) {
  const revealed = page.root.querySelector('.coprod-reveal[data-state="revealed"]');
  if (revealed && page.heading.parentElement?.querySelector(":scope > p")) foldAll(page);
}

/** @param {Page} page */
const foldAll = ({ heading }) => heading.parentElement && fold(heading.parentElement, 0);

/**
 * Returns the buttons that lead to the parts, each with a tick once it is answered.
 * @param {(part: number) => void} choose
 * @param {() => void} toggle
 */
function makeRow(choose, toggle) {
  /** @type {HTMLElement[]} */
  const buttons = [];
  const everything = make("button", { type: "button", class: "coprod-link", onclick: toggle });
  const root = make("div", { class: "coprod-parts", role: "group", "aria-label": say.parts });
  return {
    root,
    /**
     * `at`: which one is shown, from 0; null for all of them.
     * @param {HTMLElement[]} panels
     * @param {number | null} at
     */
    show(panels, at) {
      for (let n = buttons.length; n < panels.length; n++) {
        const chosen = { type: "button", class: "coprod-part", onclick: () => choose(n) };
        buttons.push(make("button", chosen, String(n + 1)));
      }
      panels.forEach((panel, i) => mark(buttons[i], panel, i === at));
      everything.textContent = at === null
        ? say.one_part
        : fill(say.all_parts, { all: panels.length });
      if (root.childElementCount !== panels.length + 1) {
        root.replaceChildren(...buttons.slice(0, panels.length), everything);
      }
    },
  };
}

/** @param {HTMLElement} button @param {HTMLElement} panel @param {boolean} current */
function mark(button, panel, current) {
  const name = panel.querySelector("h3")?.textContent.trim() ?? "";
  const [, n = "", label = ""] = name.match(/^(\d*)(.*)$/) ?? [];
  const said = [panel.querySelector(".coprod-answer")?.textContent, panel.dataset.hands];
  const state = said.filter(Boolean).join("; ");
  button.setAttribute("aria-label", fill(say.part, { n, label, state }));
  button.dataset.state = panel.dataset.state ?? "";
  button.dataset.hands = String(Boolean(panel.dataset.hands));
  if (current) button.setAttribute("aria-current", "true");
  else button.removeAttribute("aria-current");
}
