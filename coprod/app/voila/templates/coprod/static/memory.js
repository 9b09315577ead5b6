// What this browser remembers: for this tab, and for good. One that is told to keep nothing refuses to be asked; then
// it is remembered until the page is left, and nothing else changes.

function memory(name) {
  const here = new Map();
  const ask = (act, otherwise) => { try { return act(globalThis[name]); } catch { return otherwise(); } };
  return {
    get: (key) => ask((store) => store.getItem(key), () => here.get(key) ?? null),
    set: (key, value) => ask((store) => store.setItem(key, value), () => { here.set(key, value); }),
    drop: (key) => ask((store) => store.removeItem(key), () => { here.delete(key); }),
  };
}

export const tab = memory("sessionStorage");
export const browser = memory("localStorage");
