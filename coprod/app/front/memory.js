// What this browser remembers: for this tab, and for good. One that is told to keep nothing refuses to be asked; then
// it is remembered until the page is left, and nothing else changes.

/** @param {"sessionStorage" | "localStorage"} name */
function memory(name) {
  /** @type {Map<string, string>} */
  const here = new Map();
  /** @template T @param {(store: Storage) => T} act @param {() => T} otherwise */
  const ask = (act, otherwise) => {
    try {
      return act(globalThis[name]);
    } catch {
      return otherwise();
    }
  };
  return {
    /** @param {string} key */
    get: (key) => ask((store) => store.getItem(key), () => here.get(key) ?? null),
    /** @param {string} key @param {string} value */
    set: (key, value) =>
      ask((store) => store.setItem(key, value), () => {
        here.set(key, value);
      }),
    /** @param {string} key */
    drop: (key) =>
      ask((store) => store.removeItem(key), () => {
        here.delete(key);
      }),
  };
}

export const tab = memory("sessionStorage");
export const browser = memory("localStorage");
