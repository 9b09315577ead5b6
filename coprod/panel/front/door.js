// The few lines that each view has of its own. All else is loaded once a page, however long it takes:
// whoever waits is told so, and what goes wrong says what to do.

const SLOW = 10_000; // milliseconds after which the wait is no ordinary one

const loaded = (globalThis.__coprodPages ??= new Map());

/** @param {string} script */
async function load(script) {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  try {
    return await import(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

export default {
  /** @param {{ model: import("./types.d.ts").RawModel, el: HTMLElement, signal: AbortSignal }} shown */
  async render({ model, el, signal }) {
    const { wire: id, words } = model.get("door");
    const inWorkshop = document.documentElement.hasAttribute("data-coprod-app");
    const say = words[inWorkshop ? "workshop" : "notebook"];
    const note = document.createElement("p");
    note.setAttribute("role", "status");
    note.textContent = say.wait;
    el.append(note);
    const slow = setTimeout(() => (note.textContent = say.slow), SLOW);
    try {
      const wire = await model.widget_manager.get_model(id);
      if (!wire) throw new Error("the kernel does not know it any more");
      const version = wire.get("version");
      const loading = loaded.get(version) ?? load(wire.get("script"));
      loaded.set(version, loading);
      loading.catch(() => loaded.delete(version)); // whoever comes next may have more luck
      const page = await loading;
      note.remove();
      return await page.show({ model, el, wire, signal });
    } catch (error) {
      el.replaceChildren(note);
      note.setAttribute("role", "alert");
      note.textContent = say.failed.replace(
        "{what}",
        () => error instanceof Error ? error.message : String(error),
      );
      reportError(error); // so that the page around us hears of it, too
    } finally {
      clearTimeout(slow);
    }
  },
};
