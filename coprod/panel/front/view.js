// Shared by all our views. State comes down from the kernel as one JSON value; what a person does
// goes up as a message. Text reaches the page as text, never as HTML.

import { make } from "./make.js";
import { shared } from "./shared.js";

// JupyterLab takes single keys as commands wherever no text is typed: “d” twice deletes a cell. In our
// panels a key is for the panel alone, also where somebody clicked on its text and not on a control.
export function ownKeys(el) {
  el.tabIndex = -1;
  el.addEventListener("keydown", (event) => event.stopPropagation());
  if (globalThis.jupyterapp) el.dataset.lmSuppressShortcuts = "true";
}

/**
 * Runs `show` now and at every change of the state; returns how to end that.
 * @template S
 * @param {import("./types.d.ts").Model<S, any, any>} model
 * @param {(state: S & import("./state.d.ts").Shared) => void} show
 */
export function live(model, show) {
  const again = () => show(model.get("state"));
  model.on("change:state", again);
  again();
  return () => model.off("change:state", again);
}

// Ctrl+B folds the file list away, which the notebooks advise; in our panels JupyterLab is not asked.
function foldAway(event) {
  const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey &&
    event.key.toLowerCase() === "b";
  if (
    !wanted || !globalThis.jupyterapp || !event.target.closest?.("[data-lm-suppress-shortcuts]")
  ) return;
  event.preventDefault();
  globalThis.jupyterapp.commands.execute("application:toggle-left-area");
}

if (!shared.listening) {
  shared.listening = true;
  globalThis.addEventListener("keydown", foldAway, { capture: true }); // our panels keep keys to themselves
  globalThis.addEventListener("beforeprint", copyForPaper);
  globalThis.addEventListener("afterprint", takeCopiesAway);
}

// On paper a field shows all its text, however long: a copy stands for it while the page is printed.
function copyForPaper() {
  takeCopiesAway();
  /** @type {NodeListOf<HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement>} */
  const fields = document.querySelectorAll(
    ".coprod textarea, .coprod input[type=text], .coprod select",
  );
  for (const field of fields) {
    if (field.closest(".coprod-private")) continue; // on no paper either
    const text = "selectedOptions" in field ? field.selectedOptions[0]?.text ?? "" : field.value;
    field.after(
      make("div", { class: "coprod-on-paper", dir: "auto", "aria-hidden": "true" }, text),
    );
  }
}

function takeCopiesAway() {
  for (const copy of document.querySelectorAll(".coprod-on-paper")) copy.remove();
}
