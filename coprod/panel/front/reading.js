// A saved record is there to be read: whatever would change it is shut, also what is drawn later. What
// only looks (`data-look`) stays in use, and text can be copied.

/** @import { View } from "./types.d.ts" */

const WRITES = ":is(input, textarea, select, button):not([data-look], [data-look] *)";

const TYPED = "textarea, input:is([type=text], [type=number], [type=date])";

/**
 * @param {View<unknown>["model"]} model
 * @param {HTMLElement} el
 */
export function onlyRead(model, el) {
  if (!model.get("state").read_only) return;
  el.dataset.readOnly = "true";
  const shut = () => {
    /** @type {NodeListOf<HTMLInputElement>} or something else that can be shut in the same way */
    const controls = el.querySelectorAll(WRITES);
    for (const one of controls) {
      const how = one.matches(TYPED) ? "readOnly" : "disabled";
      if (!one[how]) one[how] = true; // to set it once more would be news to the observer
    }
  };
  new MutationObserver(shut).observe(el, {
    subtree: true,
    childList: true,
    attributeFilter: ["disabled", "readonly"],
  });
  // A slider that is disabled still hears of a press that ends on it.
  /** @param {Event} event */
  const deaf = (event) => {
    const { target } = event;
    if (target instanceof Element && target.matches(WRITES)) event.stopImmediatePropagation();
  };
  for (const act of ["pointerup", "input", "change"]) {
    el.addEventListener(act, deaf, { capture: true });
  }
}
