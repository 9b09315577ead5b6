// What is kept for the whole page, and what the workshop page around our panels hears.

let names = 0;

/** @param {string} stem */
export const fresh = (stem) =>
  `coprod-${stem}-${++names}-${Math.random().toString(36).slice(2, 8)}`;

// Kept for the whole page: what has yet to be sent, who can say that a kernel has heard it, and
// what no kernel has confirmed. The last outlives a kernel, so that the next one hears of it.
/** @type {import("./types.d.ts").SharedByAll} */
export const shared =
  (globalThis.__coprod ??= { pending: new Set(), askers: new Set(), unheard: new Map() });

// The workshop page shows one step at a time. It and our panels talk by events on the document.
export const inWorkshop = document.documentElement.hasAttribute("data-coprod-app");

/** @param {string} name @param {unknown} [detail] */
export const announce = (name, detail) =>
  document.dispatchEvent(new CustomEvent(`coprod:${name}`, { detail }));
