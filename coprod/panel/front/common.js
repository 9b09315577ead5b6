// Shared by all our views. State comes down from the kernel as one JSON value; what a person does
// goes up as a message. Text reaches the page as text, never as HTML.

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (ENTERED.includes(tag)) asEntered(node);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name in node && typeof value !== "string") node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

// Text for the cell of a table: no ordinary word is torn there, but one of 25 letters and more may break anywhere.
function breakable(text) {
  return text.split(/(\S{25,})/).map((part, i) => (i % 2 ? make("span", { class: "coprod-long" }, part) : part));
}

// A live region is read aloud whenever its text is set, so it is set only where it is news.
function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

let names = 0;
const fresh = (stem) => `coprod-${stem}-${++names}-${Math.random().toString(36).slice(2, 8)}`;

// Kept for the whole page: what has yet to be sent, who can say that a kernel has heard it, and
// what no kernel has confirmed. The last outlives a kernel, so that the next one hears of it.
const shared = (globalThis.__coprod ??= { pending: new Set(), askers: new Set(), unheard: new Map() });

// The workshop page shows one step at a time. It and our panels talk by events on the document.
const inWorkshop = document.documentElement.hasAttribute("data-coprod-app");
const announce = (name, detail) => document.dispatchEvent(new CustomEvent(`coprod:${name}`, { detail }));

// Calls `send` with the latest value, `pause` milliseconds after the first; or when flushed.
function gathered(send, pause) {
  let timer = null;
  let value;
  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    shared.pending.delete(flush);
    send(value);
  };
  const later = (latest) => {
    value = latest;
    if (timer !== null) return;
    shared.pending.add(flush);
    timer = setTimeout(flush, pause);
  };
  later.flush = flush;
  return later;
}

// Sends all that waits; what is sent may itself have been gathered once more.
function flushAll() {
  while (shared.pending.size) [...shared.pending].forEach((flush) => flush());
}

// A saved record is there to be read: whatever would change it is shut, also what is drawn later. What only
// looks (`data-look`) stays in use, and text can be copied.
const WRITES = ":is(input, textarea, select, button):not([data-look], [data-look] *)";
const TYPED = "textarea, input:is([type=text], [type=number], [type=date])";

function onlyRead(model, el) {
  if (!model.get("state").read_only) return;
  el.dataset.readOnly = "true";
  const shut = () => {
    for (const one of el.querySelectorAll(WRITES)) {
      const how = one.matches(TYPED) ? "readOnly" : "disabled";
      if (!one[how]) one[how] = true; // to set it once more would be news to the observer
    }
  };
  new MutationObserver(shut).observe(el, { subtree: true, childList: true, attributeFilter: ["disabled", "readonly"] });
  // A slider that is disabled still hears of a press that ends on it.
  const deaf = (event) => { if (event.target.matches(WRITES)) event.stopImmediatePropagation(); };
  for (const act of ["pointerup", "input", "change"]) el.addEventListener(act, deaf, { capture: true });
}

// JupyterLab takes single keys as commands wherever no text is typed: “d” twice deletes a cell. In our
// panels a key is for the panel alone, also where somebody clicked on its text and not on a control.
function ownKeys(el) {
  el.tabIndex = -1;
  el.addEventListener("keydown", (event) => event.stopPropagation());
  if (globalThis.jupyterapp) el.dataset.lmSuppressShortcuts = "true";
}

// Runs `show` now and at every change of the state.
function live(model, show) {
  const again = () => show(model.get("state"));
  model.on("change:state", again);
  again();
  return () => model.off("change:state", again);
}

// Ctrl+B folds the file list away, which the notebooks advise; in our panels JupyterLab is not asked.
function foldAway(event) {
  const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "b";
  if (!wanted || !globalThis.jupyterapp || !event.target.closest?.("[data-lm-suppress-shortcuts]")) return;
  event.preventDefault();
  globalThis.jupyterapp.commands.execute("application:toggle-left-area");
}

if (!shared.listening) {
  shared.listening = true;
  globalThis.addEventListener("keydown", foldAway, { capture: true }); // our panels keep keys to themselves
  globalThis.addEventListener("beforeprint", copyForPaper);
  globalThis.addEventListener("afterprint", takeCopiesAway);
}

// On paper a field shows all its text, however long: a copy stands for it while the page is printed.
function copyForPaper() {
  takeCopiesAway();
  const fields = document.querySelectorAll(".coprod textarea, .coprod input[type=text], .coprod select");
  for (const field of fields) {
    if (field.closest(".coprod-private")) continue; // on no paper either
    const text = field.tagName === "SELECT" ? field.selectedOptions[0]?.text ?? "" : field.value;
    field.after(make("div", { class: "coprod-on-paper", dir: "auto", "aria-hidden": "true" }, text));
  }
}

function takeCopiesAway() {
  for (const copy of document.querySelectorAll(".coprod-on-paper")) copy.remove();
}

// Run All leaves the page at its end. Come back to where the work begins, unless somebody moves.
function backToTop(el) {
  const still = new AbortController();
  const options = { capture: true, passive: true, signal: still.signal };
  const up = () => el.scrollIntoView({ block: "start" });
  for (const act of ["wheel", "keydown", "pointerdown", "touchstart"]) globalThis.addEventListener(act, () => still.abort(), options);
  globalThis.addEventListener("scroll", up, options);
  setTimeout(() => still.abort(), 6000);
  up();
}

// The first panel of a page that asks for it is where the work begins.
function startsHere(el) {
  if (inWorkshop) return;
  if (shared.toTop?.isConnected) return;
  shared.toTop = el;
  requestAnimationFrame(() => backToTop(el));
}

// Takes the person to a step, in the notebook of `from`: its heading to the top, the focus into its
// panel. JupyterLab only guesses how high cells are that it has not drawn yet, so this looks again
// until nothing moves any more.
async function goTo(from, step) {
  if (inWorkshop) { announce("go", step); return; }
  const page = from.closest(".jp-NotebookPanel") ?? document.body;
  const panels = [...page.querySelectorAll(`.coprod-panel[data-step="${step}"]`)];
  if (!panels.length) return;
  const top = panels[0].closest(".jp-Cell")?.previousElementSibling ?? panels[0];
  for (let looks = 0, still = 0; still < 6 && looks < 120; looks++) {
    top.scrollIntoView({ block: "start" });
    const before = top.getBoundingClientRect().top;
    await new Promise((done) => requestAnimationFrame(done));
    still = Math.abs(top.getBoundingClientRect().top - before) < 1 ? still + 1 : 0;
  }
  const controls = panels.flatMap((panel) => [...panel.querySelectorAll("input, textarea, select, summary, button")]);
  controls.find((one) => one.checkVisibility() && !one.disabled)?.focus({ preventScroll: true });
}
