// Keys that are meant for a control, and those that are not. Every panel keeps its keys to itself
// (`ownKeys` in view.js), so no control has to.

export const MOVES = [
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "PageDown",
];

/** Whether a key is held alone. @param {KeyboardEvent} event */
export const isPlain = (event) => !(event.ctrlKey || event.metaKey || event.altKey);

const CHOOSES = ["range", "radio", "select-one", "number"];

/**
 * A key held with Ctrl, Alt or Meta is meant for the page or the browser: it moves no slider and
 * chooses nothing.
 * @param {string} type of the control it was pressed in
 * @param {KeyboardEvent} event
 */
export function leaveToThePage(type, event) {
  if (isPlain(event) || !CHOOSES.includes(type) || !MOVES.includes(event.key)) return;
  const opens = type === "select-one" && event.altKey && /^Arrow(Up|Down)$/.test(event.key);
  if (!opens) event.preventDefault();
}
