// Where things stand: what is saved, undo and redo, Save record. Or which saved record this is.

// Opens a notebook beside the one of `el`, or in the folder above. What no folder of the server shows
// is only named.
function openBeside(el, { open, up }) {
  const here = globalThis.jupyterapp && !inWorkshop ? openDocuments().find((one) => holds(one, el)) : null;
  if (!here) return;
  const folder = here.context.path.split("/").slice(0, -1);
  if (up && folder.pop() === undefined) return;
  globalThis.jupyterapp.commands.execute("docmanager:open", { path: [...folder, open].join("/") });
}

// A saved record can be read, and gone on from.
function recordBar(model, el, tell) {
  const say = model.get("state").words;
  let asked = false; // the bar is shown twice: the one that asked hears of the answer
  const button = (text, look, onclick) => make("button", { type: "button", class: `coprod-button ${look}`, "data-look": "", onclick }, text);
  const go = button(say.go_on, "coprod-main", () => { asked = go.disabled = tell({ verb: "go_on" }); });
  const which = make("p", { class: "coprod-which" });
  const news = make("p", { role: "alert" });
  const notice = make("div", { class: "coprod-notice coprod-news", hidden: true }, news, button(say.read, "coprod-quiet", () => { tell({ verb: "read" }); go.focus(); }));
  el.append(make("div", { class: "coprod-row coprod-record-bar" }, which, go), notice);
  const hear = (message) => {
    if (message.open && asked) openBeside(el, message);
    asked = go.disabled = false;
  };
  model.on("msg:custom", hear);
  const forget = answers(model, el, tell);
  const stop = live(model, (state) => {
    write(which, state.record);
    write(news, state.notice);
    notice.hidden = !state.notice;
  });
  return () => { stop(); forget(); model.off("msg:custom", hear); };
}

function render({ model, el }) {
  const tell = line(model, el);
  el.classList.add("coprod", "coprod-panel", "coprod-toolbar");
  ownKeys(el);
  startsHere(el);
  return (model.get("state").read_only ? recordBar : workBar)(model, el, tell);
}

function workBar(model, el, tell) {
  const say = model.get("state").words;
  const send = (verb) => () => { flushAll(); tell({ verb }); };
  const button = (text, look, onclick) => make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);
  const undo = button(say.undo, "coprod-quiet", send("undo"));
  const redo = button(say.redo, "coprod-quiet", send("redo"));
  const save = button(say.save, "coprod-main", send("save"));
  const afresh = button(say.afresh, "coprod-quiet", () => { confirm.hidden = false; yes.focus(); });
  const close = () => { confirm.hidden = true; afresh.focus(); };
  const yes = button(say.sure, "", () => { close(); send("afresh")(); if (inWorkshop) announce("go", "steps"); });
  const no = button(say.cancel, "coprod-quiet", close);
  const confirm = make("div", { class: "coprod-row", hidden: true, role: "group", "aria-label": say.afresh }, yes, no);
  const status = make("p", { class: "coprod-status", role: "status" });
  const news = make("p", { role: "alert" });
  const unsaved = make("p", { class: "coprod-notice", role: "alert", hidden: true });
  const late = (is) => { write(unsaved, is ? say.late : ""); unsaved.hidden = !is; };
  const notice = make("div", { class: "coprod-notice coprod-news", hidden: true }, news, button(say.read, "coprod-quiet", () => { tell({ verb: "read" }); save.focus(); }));

  el.append(make("div", { class: "coprod-row" }, save, undo, redo, afresh, status), confirm, unsaved, notice);

  const forget = answers(model, el, tell, late);
  const stop = live(model, (state) => {
    write(status, state.status);
    write(news, state.notice);
    notice.hidden = !state.notice;
    undo.disabled = !state.can_undo;
    redo.disabled = !state.can_redo;
  });
  return () => { stop(); forget(); };
}

export default { render };
