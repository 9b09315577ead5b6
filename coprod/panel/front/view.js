// What all our views do alike.

/**
 * JupyterLab takes single keys as commands wherever no text is typed: “d” twice deletes a cell. In our
 * panels a key is for the panel alone, also where somebody clicked on its text and not on a control.
 * @param {HTMLElement} el
 */
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
