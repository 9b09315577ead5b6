// Where a step has many panels alike, one is shown at a time, so that a room looks at one thing.

import { fold } from "./cells.js";
import { fill, make, say } from "./make.js";

const FEW = 3;

// Returns how to show and turn the parts of a page. They arrive when the kernel sends them.
export function makeParts(page, changed) {
  let all = false;
  let wanted = 0; // of those that are still to come, too
  const row = make("div", { class: "coprod-parts", role: "group", "aria-label": say.parts, hidden: "" });
  const everything = make("button", { type: "button", class: "coprod-link", onclick: () => { all = !all; arrange(); changed(); } });
  const buttons = [];
  const cell = page.root.querySelector(".coprod-cell");

  const panels = () => [...page.root.querySelectorAll(".coprod-condition")];
  const many = () => panels().length > FEW;
  const here = () => Math.max(0, Math.min(wanted, panels().length - 1));
  const name = (panel) => panel.querySelector("h3")?.textContent.trim() ?? "";

  function arrange() {
    const ones = panels();
    const apart = many() && !all;
    const at = here();
    ones.forEach((one, i) => { one.hidden = apart && i !== at; });
    if (!many()) return;
    page.root.dataset.part = apart ? String(at + 1) : "";
    if (row.hidden) { row.hidden = false; page.heading.after(row); fold(page.heading.parentElement, 0); }
    while (buttons.length < ones.length) {
      const n = buttons.length;
      buttons.push(make("button", { type: "button", class: "coprod-part", onclick: () => { wanted = n; all = false; arrange(); changed(); } }, String(n + 1)));
    }
    buttons.forEach((button, i) => mark(button, ones[i], apart && i === at));
    everything.textContent = all ? say.one_part : fill(say.all_parts, { all: ones.length });
    if (row.childElementCount !== ones.length + 1) row.replaceChildren(...buttons, everything);
  }

  function mark(button, panel, current) {
    const answer = panel.querySelector(".coprod-answer")?.textContent ?? "";
    const [, n, label] = name(panel).match(/^(\d*)(.*)$/);
    button.setAttribute("aria-label", fill(say.part, { n, label, state: answer }));
    button.dataset.state = panel.dataset.state ?? "";
    if (current) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }

  if (cell) new MutationObserver(() => { arrange(); changed(); }).observe(cell, { subtree: true, childList: true, attributeFilter: ["data-state"] });
  return {
    show(part) { wanted = part; arrange(); },
    // The number of the part that is shown, from 1; 0 where the page is shown whole.
    shown: () => (many() && !all ? here() + 1 : 0),
    // Turns to the part before or after; false where there is none, so that the step is left.
    turn(way) {
      if (!many() || all || !panels()[here() + way]) return false;
      wanted = here() + way;
      arrange();
      panels()[wanted].focus({ preventScroll: true });
      return true;
    },
    // What stands beyond this part on the same page, to name it on the button.
    beyond(way) {
      const there = many() && !all && panels()[here() + way];
      return there ? fill(say.of, { n: here() + way + 1, all: panels().length }) : null;
    },
  };
}
