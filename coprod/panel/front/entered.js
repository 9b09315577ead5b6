// What every control has in which somebody enters something, whichever view makes it.

const ENTERED = ["input", "textarea", "select"];
// Some browsers look up online how a word is spelt; and nobody's answer is completed or put right.
const AS_TYPED = { spellcheck: "false", autocorrect: "off", autocapitalize: "off", autocomplete: "off" };
// What XML has no place for, so that no saved page or picture could hold it.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const MOVES = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];

function asEntered(node) {
  for (const [name, value] of Object.entries(AS_TYPED)) node.setAttribute(name, value);
  node.addEventListener("input", (event) => { cleaned(node, event); });
  // Whoever turns the wheel wants to see more of the page: a control in use would take it for a choice.
  node.addEventListener("wheel", () => { if (["number", "select-one"].includes(node.type)) node.blur(); }, { passive: true });
}

const sound = (text) => text.replace(FORBIDDEN, "\ufffd");

// Text as the kernel stores it: two ways to write é are one.
const stored = (text) => (typeof text === "string" ? sound(text).normalize("NFC") : text);

// One for one, so that the cursor stays where it is.
function cleaned(control, { inputType }) {
  if (!["text", "textarea"].includes(control.type)) return;
  const at = control.selectionStart;
  // The other half of a letter that is typed in two halves is still to come.
  if (inputType === "insertText" && /[\ud800-\udbff]/.test(control.value[at - 1] ?? "")) return;
  const text = sound(control.value);
  if (text === control.value) return;
  control.value = text;
  control.setSelectionRange(at, at);
}

const isPlain = (event) => !(event.ctrlKey || event.metaKey || event.altKey);

// A notebook listens for keys, too; what is typed in a field is for the field alone. A key held with
// Ctrl, Alt or Meta is meant for the page or the browser: it moves no slider and chooses nothing.
function keepKeys(event) {
  if (isPlain(event)) { event.stopPropagation(); return; }
  const { type } = event.target;
  const opens = type === "select-one" && event.altKey && /^Arrow(Up|Down)$/.test(event.key);
  if (["range", "radio", "select-one", "number"].includes(type) && MOVES.includes(event.key) && !opens) event.preventDefault();
}

// What a button does that a second click of a double click must not do once more, or to what has come
// up in its place.
const once = (act) => (event) => { if (event.detail < 2) act(event); };

function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

// Sends what is typed into a control, at the latest when it is left.
function listen(control, key, send) {
  const entered = control.entered = key ? unconfirmed(key, send) : null; // null: its form looks after it
  const later = gathered(entered?.hand ?? send, 200);
  control.addEventListener("input", () => { entered?.enter(control.value); later(control.value); });
  control.addEventListener("change", later.flush);
  control.addEventListener("keydown", keepKeys);
  const left = entered?.left();
  if (left !== undefined) { control.value = left; later(left); }
}

// Brings a control up to date, unless somebody is in it or what they entered is still on its way.
function follow(control, value, epoch) {
  const leapt = control.dataset.epoch !== String(epoch);
  const blocked = control.entered.blocks(String(value), epoch);
  if (blocked || (!leapt && isIn(control))) return;
  control.dataset.epoch = String(epoch);
  if (control.value !== String(value)) control.value = String(value);
}

const isIn = (control) => control.getRootNode().activeElement === control;

function textArea(attributes, key, send) {
  const area = make("textarea", { rows: "1", dir: "auto", ...attributes });
  area.addEventListener("input", () => grow(area));
  // How high its text is shows only once it is on the screen, and changes with the width.
  let width = 0;
  new ResizeObserver(() => { if (area.offsetWidth !== width) { width = area.offsetWidth; grow(area); } }).observe(area);
  listen(area, key, send);
  return area;
}
