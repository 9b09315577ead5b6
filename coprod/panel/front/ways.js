// Ways through the page: to a step, and back to where the work begins.

import { announce, inWorkshop, shared } from "./shared.js";

const CONTROLS = "input, textarea, select, summary, button";

/**
 * Takes the person to a step, in the notebook of `from`: its heading to the top, the focus into its
 * panel. JupyterLab only guesses how high cells are that it has not drawn yet, so this looks again
 * until nothing moves any more.
 * @param {Element} from
 * @param {string} step
 */
export async function goTo(from, step) {
  if (inWorkshop) {
    announce("go", step);
    return;
  }
  const page = from.closest(".jp-NotebookPanel") ?? document.body;
  const panels = [...page.querySelectorAll(`.coprod-panel[data-step="${step}"]`)];
  if (!panels.length) return;
  const top = panels[0].closest(".jp-Cell")?.previousElementSibling ?? panels[0];
  for (let looks = 0, still = 0; still < 6 && looks < 120; looks++) {
    top.scrollIntoView({ block: "start" });
    const before = top.getBoundingClientRect().top;
    await new Promise((done) => requestAnimationFrame(done));
    still = Math.abs(top.getBoundingClientRect().top - before) < 1 ? still + 1 : 0;
  }
  const controls = panels.flatMap((panel) => [
    .../** @type {NodeListOf<HTMLButtonElement>} or fields */ (panel.querySelectorAll(CONTROLS)),
  ]);
  controls.find((one) => one.checkVisibility() && !one.disabled)?.focus({ preventScroll: true });
}

/**
 * Run All leaves the page at its end. Come back to where the work begins, unless somebody moves.
 * @param {HTMLElement} el
 */
function backToTop(el) {
  const still = new AbortController();
  const options = { capture: true, passive: true, signal: still.signal };
  const up = () => el.scrollIntoView({ block: "start" });
  for (const act of ["wheel", "keydown", "pointerdown", "touchstart"]) {
    globalThis.addEventListener(act, () => still.abort(), options);
  }
  globalThis.addEventListener("scroll", up, options);
  setTimeout(() => still.abort(), 6000);
  up();
}

/**
 * The first panel of a page that asks for it is where the work begins.
 * @param {HTMLElement} el
 */
export function startsHere(el) {
  if (inWorkshop) return;
  if (shared.toTop?.isConnected) return;
  shared.toTop = el;
  requestAnimationFrame(() => backToTop(el));
}
