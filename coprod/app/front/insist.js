// A dialog that stays until it is answered, above all but the dark screen.

import { make } from "../../panel/front/make.js";

/**
 * Shows it and returns how to take it away. Escape does not: browsers close a dialog at the second
 * one, whatever it says.
 * @param {Record<string, string>} attributes
 * @param {...Node} content
 */
export function insist(attributes, ...content) {
  const dialog = make("dialog", { class: "coprod-dialog", ...attributes }, ...content);
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.preventDefault();
  });
  const raise = () => {
    /** @type {HTMLDialogElement | null} */
    const dark = document.querySelector(".coprod-blank[open]");
    dark?.close();
    dialog.showModal();
    dark?.showModal();
  };
  dialog.addEventListener("close", raise);
  document.body.append(dialog);
  raise();
  return () => {
    dialog.removeEventListener("close", raise);
    dialog.remove();
  };
}
