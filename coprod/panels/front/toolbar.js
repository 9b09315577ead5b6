// Where things stand: what is saved, undo and redo, Save record. Also the one who waits at Ctrl+S.

const PATIENCE = 3000; // milliseconds to wait for a kernel that may be gone before saving anyway

// Everything typed is sent, the kernel has answered, and so the page holds it: only then is it saved.
// Nothing that goes wrong on the way may keep the page from being saved.
async function settle(page) {
  try {
    flushAll();
    const asked = [...shared.askers].filter((asker) => page.contains(asker.el)).map((asker) => asker.ask());
    await Promise.race([Promise.allSettled(asked), new Promise((done) => setTimeout(done, PATIENCE))]);
  } catch (error) {
    console.warn("coprod: saved without hearing from the kernel", error);
  }
}

function saveAfterSettling(event) {
  const lab = globalThis.jupyterapp;
  const save = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s";
  const document = lab?.shell.currentWidget;
  if (!save || !document || ![...shared.askers].some((asker) => document.node.contains(asker.el))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  settle(document.node).then(() => (
    lab.shell.currentWidget === document ? lab.commands.execute("docmanager:save") : document.context.save()));
}

if (!shared.listening) {
  shared.listening = true;
  // On the window, so that we hear of it before JupyterLab, which listens on the document.
  globalThis.addEventListener("keydown", saveAfterSettling, { capture: true });
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

function render({ model, el }) {
  const say = model.get("state").words;
  const tell = line(model, el);
  const send = (verb) => () => { flushAll(); tell({ verb }); };
  const button = (text, look, onclick) => make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);
  const undo = button(say.undo, "coprod-quiet", send("undo"));
  const redo = button(say.redo, "coprod-quiet", send("redo"));
  const save = button(say.save, "coprod-main", send("save"));
  const afresh = button(say.afresh, "coprod-quiet", () => { confirm.hidden = false; yes.focus(); });
  const close = () => { confirm.hidden = true; afresh.focus(); };
  const yes = button(say.sure, "", () => { close(); send("afresh")(); });
  const no = button(say.cancel, "coprod-quiet", close);
  const confirm = make("div", { class: "coprod-row", hidden: true, role: "group", "aria-label": say.afresh }, yes, no);
  const status = make("p", { class: "coprod-status", role: "status" });
  const notice = make("p", { class: "coprod-notice", role: "alert", hidden: true });

  el.classList.add("coprod", "coprod-panel", "coprod-toolbar");
  ownKeys(el);
  el.append(make("div", { class: "coprod-row" }, save, undo, redo, afresh, status), confirm, notice);
  if (!shared.toTop?.isConnected) { shared.toTop = el; requestAnimationFrame(() => backToTop(el)); }

  let asked = 0;
  const waiting = new Map();
  const ask = () => new Promise((done) => {
    waiting.set(++asked, done);
    if (!tell({ verb: "settle", value: asked })) done();
  });
  const hear = (message) => { if (message.settled) { waiting.get(message.settled)?.(); waiting.delete(message.settled); } };
  const asker = { el, ask };
  model.on("msg:custom", hear);
  shared.askers.add(asker);
  const stop = live(model, (state) => {
    status.textContent = state.status;
    notice.textContent = state.notice;
    notice.hidden = !state.notice;
    undo.disabled = !state.can_undo;
    redo.disabled = !state.can_redo;
  });
  return () => { stop(); model.off("msg:custom", hear); shared.askers.delete(asker); };
}

export default { render };
