// What our panels do with the page around them: a key of JupyterLab's, and a sheet of paper.

import { make } from "./make.js";
import { shared } from "./shared.js";

/** @param {EventTarget | null} target */
const isOurs = (target) =>
  target instanceof Element && Boolean(target.closest("[data-lm-suppress-shortcuts]"));

/**
 * Ctrl+B folds the file list away, which the notebooks advise; in our panels JupyterLab is not asked.
 * @param {KeyboardEvent} event
 */
function foldAway(event) {
  const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey &&
    event.key.toLowerCase() === "b";
  if (!wanted || !globalThis.jupyterapp || !isOurs(event.target)) return;
  event.preventDefault();
  globalThis.jupyterapp.commands.execute("application:toggle-left-area");
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

/** Listens to the page, once for all that is loaded on it. */
export function listenToPage() {
  if (shared.listening) return;
  shared.listening = true;
  globalThis.addEventListener("keydown", foldAway, { capture: true }); // our panels keep keys to themselves
  globalThis.addEventListener("beforeprint", copyForPaper);
  globalThis.addEventListener("afterprint", takeCopiesAway);
}
