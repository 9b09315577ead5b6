// A dialog that stays until it is answered, above all but the dark screen.

import { make } from "./make.js";

// Returns how to take it away. Escape does not: browsers close a dialog at the second one, whatever it says.
export function insist(attributes, ...content) {
  const stop = (event) => event.preventDefault();
  const dialog = make("dialog", { class: "coprod-dialog", oncancel: stop, onkeydown: (event) => { if (event.key === "Escape") stop(event); }, ...attributes }, ...content);
  const raise = () => {
    const dark = document.querySelector(".coprod-blank[open]");
    dark?.close();
    dialog.showModal();
    dark?.showModal();
  };
  dialog.addEventListener("close", raise);
  document.body.append(dialog);
  raise();
  return () => { dialog.removeEventListener("close", raise); dialog.remove(); };
}
