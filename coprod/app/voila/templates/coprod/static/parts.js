// Where a step has many panels alike, one is shown at a time, so that a room looks at one thing.

import { fold } from "./cells.js";
import { fill, make, say } from "./make.js";

const FEW = 3;

const name = (panel) => panel.querySelector("h3")?.textContent.trim() ?? "";

// Returns the buttons that lead to the parts, each with a tick once it is answered.
function makeRow(choose, toggle) {
  const buttons = [];
  const everything = make("button", { type: "button", class: "coprod-link", onclick: toggle });
  const root = make("div", { class: "coprod-parts", role: "group", "aria-label": say.parts });
  const mark = (button, panel, current) => {
    const [, n, label] = name(panel).match(/^(\d*)(.*)$/);
    const state = [panel.querySelector(".coprod-answer")?.textContent, panel.dataset.hands].filter(Boolean).join("; ");
    button.setAttribute("aria-label", fill(say.part, { n, label, state }));
    button.dataset.state = panel.dataset.state ?? "";
    button.dataset.hands = String(Boolean(panel.dataset.hands));
    if (current) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  };
  return {
    root,
    // `at`: which one is shown, from 0; null for all of them.
    show(panels, at) {
      for (let n = buttons.length; n < panels.length; n++) {
        buttons.push(make("button", { type: "button", class: "coprod-part", onclick: () => choose(n) }, String(n + 1)));
      }
      buttons.forEach((button, i) => mark(button, panels[i], i === at));
      everything.textContent = at === null ? say.one_part : fill(say.all_parts, { all: panels.length });
      if (root.childElementCount !== panels.length + 1) root.replaceChildren(...buttons, everything);
    },
  };
}

// Returns how to show and turn the parts of a page. They arrive when the kernel sends them.
export function makeParts(page, changed) {
  let all = false;
  let wanted = 0; // of those that are still to come, too
  const cell = page.root.querySelector(".coprod-cell");
  const panels = () => [...page.root.querySelectorAll(".coprod-condition")];
  const many = () => panels().length > FEW;
  const apart = () => many() && !all;
  const here = () => Math.max(0, Math.min(wanted, panels().length - 1));
  const turnTo = (part, whole = false) => { wanted = part; all = whole; arrange(); changed(); };
  const row = makeRow(turnTo, () => turnTo(wanted, !all));

  function arrange() {
    panels().forEach((one, i) => { one.hidden = apart() && i !== here(); });
    // Once a case is revealed, what is to be read there has the room of how to come to it.
    const prose = page.heading.parentElement;
    if (page.root.querySelector('.coprod-reveal[data-state="revealed"]') && prose.querySelector(":scope > p")) fold(prose, 0);
    if (!many()) return;
    page.root.dataset.part = apart() ? String(here() + 1) : "";
    if (!row.root.isConnected) { page.heading.after(row.root); fold(page.heading.parentElement, 0); }
    row.show(panels(), apart() ? here() : null);
  }

  if (cell) new MutationObserver(() => { arrange(); changed(); }).observe(cell, { subtree: true, childList: true, attributeFilter: ["data-state", "data-hands"] });
  return {
    show(part) { wanted = part; arrange(); },
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
