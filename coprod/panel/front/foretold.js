// What was answered on this page and no kernel has confirmed: whoever draws what depends on it shows at
// once what the kernel said beforehand of such an answer.

/** @typedef {Map<string, string>} Said by item, what is said of it */

/** @typedef {(isAnswer: boolean) => void} Hear told whether an answer was given, or one is confirmed */

/** @type {Map<string, { said: Said, hear: Set<Hear> }>} */
const pictures = new Map(); // by the key of what is drawn

/** @param {string} key */
function picture(key) {
  let one = pictures.get(key);
  if (!one) pictures.set(key, one = { said: new Map(), hear: new Set() });
  return one;
}

/**
 * @param {string} key of what is drawn from the answer; "" for nothing
 * @param {string} item
 * @param {string | null} said null: nothing is on its way any more
 */
export function foretell(key, item, said) {
  if (!key) return;
  const one = picture(key);
  if ((one.said.get(item) ?? null) === said) return;
  if (said === null) one.said.delete(item);
  else one.said.set(item, said);
  for (const hear of one.hear) hear(said !== null);
}

/** @param {string} key @returns {Said} */
export const foretold = (key) => picture(key).said;

/**
 * Calls `hear` whenever something else is foretold; returns how to end that.
 * @param {string} key
 * @param {Hear} hear
 */
export function onForetold(key, hear) {
  picture(key).hear.add(hear);
  return () => void picture(key).hear.delete(hear);
}
