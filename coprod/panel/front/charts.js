// The library that draws charts: carried by a model of its own, and loaded once a page.

/** @import { Manager } from "./types.d.ts" */

/**
 * Plotly, as far as we use it.
 * @typedef {object} Plotly
 * @property {(el: HTMLElement, data: object[], layout: object, config: object) => Promise<unknown>} react
 * @property {(el: HTMLElement) => void} purge
 */

/** @type {Map<string, Promise<Plotly>>} */
const loaded = new Map();

/**
 * As a module of its own: no loader of the page around takes it for one of its modules, and what the
 * page itself may call Plotly stays what it was.
 * @param {string} script
 * @returns {Promise<Plotly>}
 */
async function load(script) {
  const before = Reflect.get(globalThis, "Plotly");
  const text = `const module = { exports: {} };\n${script}\nexport default module.exports;`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return (await import(address)).default;
  } finally {
    URL.revokeObjectURL(address);
    if (before) Reflect.set(globalThis, "Plotly", before);
    else Reflect.deleteProperty(globalThis, "Plotly");
  }
}

/**
 * @param {Manager} manager
 * @param {string} id of the model that carries the library
 */
export async function charts(manager, id) {
  const model = await manager.get_model(id);
  if (!model) throw new Error("the kernel does not have it any more");
  const version = model.get("version");
  const there = loaded.get(version) ?? load(model.get("script"));
  loaded.set(version, there);
  there.catch(() => loaded.delete(version)); // whoever comes next may have more luck
  return there;
}
