// Where things stand: what is saved, undo and redo, Save record. Or which saved record this is.

import { line } from "../../panel/front/line.js";
import { make, news, write } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { answers, holds, openDocuments } from "../../panel/front/saving.js";
import { announce, inWorkshop } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";
import { startsHere } from "../../panel/front/ways.js";

const documentOf = (
  el,
) => (globalThis.jupyterapp && !inWorkshop ? openDocuments().find((one) => holds(one, el)) : null);

// Two notebooks may be set to one kernel. The kernel hears in which one it is shown; where that is not its
// own, the page says so, and shows nothing of the other.
function tellPlace(el, model, tell, say) {
  let here = null;
  const place = () => tell({ verb: "place", value: here.context.path });
  const hear = ({ foreign, says }) => {
    if (!here || here.context.path !== foreign) return;
    here.node.classList.add("coprod-foreign");
    say(says);
  };
  const begin = requestAnimationFrame(() => { // once it is in the page
    here = documentOf(el);
    here?.context.pathChanged.connect(place);
    if (here) place();
  });
  model.on("msg:custom", hear);
  return () => {
    cancelAnimationFrame(begin);
    here?.context.pathChanged.disconnect(place);
    here?.node.classList.remove("coprod-foreign");
    model.off("msg:custom", hear);
  };
}

// Opens a notebook beside the one of `el`, or in the folder above. What no folder of the server shows
// is only named.
function openBeside(el, { open, up }) {
  const here = documentOf(el);
  if (!here) return;
  const folder = here.context.path.split("/").slice(0, -1);
  if (up && folder.pop() === undefined) return;
  globalThis.jupyterapp.commands.execute("docmanager:open", { path: [...folder, open].join("/") });
}

// Answers that could be shown in place of these: a button each.
function otherButtons(button, tell) {
  const root = make("div", { class: "coprod-row coprod-others", hidden: true });
  return {
    root,
    show(others) {
      root.hidden = !others.length;
      news(
        root,
        others,
        () =>
          root.replaceChildren(...others.map((said, n) =>
            button(said, "", () => {
              flushAll();
              tell({ verb: "take", value: n });
            })
          )),
      );
    },
  };
}

// A saved record can be read, and gone on from.
function recordBar(model, el, tell) {
  const say = model.get("state").words;
  let asked = false; // the bar is shown twice: the one that asked hears of the answer
  const button = (text, look, onclick) =>
    make(
      "button",
      { type: "button", class: `coprod-button ${look}`, "data-look": "", onclick },
      text,
    );
  const go = button(say.go_on, "coprod-main", () => {
    asked = go.disabled = tell({ verb: "go_on" });
  });
  const which = make("p", { class: "coprod-which" });
  const news = make("p", { role: "alert" });
  const notice = make(
    "div",
    { class: "coprod-notice coprod-news", hidden: true },
    news,
    button(say.read, "coprod-quiet", () => {
      tell({ verb: "read" });
      go.focus();
    }),
  );
  el.append(make("div", { class: "coprod-row coprod-record-bar" }, which, go), notice);
  const hear = (message) => {
    if (message.open && asked) openBeside(el, message);
    asked = go.disabled = false;
  };
  model.on("msg:custom", hear);
  const forget = answers(model, el, tell);
  const leave = tellPlace(el, model, tell, (text) => {
    el.append(make("p", { class: "coprod-notice", role: "alert" }, text));
  });
  const stop = live(model, (state) => {
    write(which, state.record);
    write(news, state.notice);
    notice.hidden = !state.notice;
  });
  return () => {
    stop();
    forget();
    leave();
    model.off("msg:custom", hear);
  };
}

export function render({ model, el }) {
  const tell = line(model, el);
  el.classList.add("coprod", "coprod-panel", "coprod-toolbar");
  ownKeys(el);
  startsHere(el);
  return (model.get("state").read_only ? recordBar : workBar)(model, el, tell);
}

function workBar(model, el, tell) {
  const say = model.get("state").words;
  let asked = false; // the bar is shown twice: the one that asked for a notebook opens it
  const send = (verb) => () => {
    flushAll();
    tell({ verb });
  };
  const button = (text, look, onclick) =>
    make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);
  const undo = button(say.undo, "coprod-quiet", send("undo"));
  const redo = button(say.redo, "coprod-quiet", send("redo"));
  const save = button(say.save, "coprod-main", send("save"));
  const afresh = button(say.afresh, "coprod-quiet", () => {
    confirm.hidden = false;
    yes.focus();
  });
  const close = () => {
    confirm.hidden = true;
    afresh.focus();
  };
  const yes = button(say.sure, "", () => {
    close();
    send("afresh")();
    if (inWorkshop) announce("go", "steps");
  });
  const blank = button(say.blank, "coprod-quiet", () => {
    close();
    asked = tell({ verb: "blank" });
  });
  const no = button(say.cancel, "coprod-quiet", close);
  const confirm = make(
    "div",
    { class: "coprod-row", hidden: true, role: "group", "aria-label": say.afresh },
    yes,
    blank,
    no,
  );
  const status = make("p", { class: "coprod-status", role: "status" });
  const news = make("p", { role: "alert" });
  const unsaved = make("p", { class: "coprod-notice", role: "alert", hidden: true });
  const late = (is) => {
    write(unsaved, is ? say.late : "");
    unsaved.hidden = !is;
  };
  const notice = make(
    "div",
    { class: "coprod-notice coprod-news", hidden: true },
    news,
    button(say.read, "coprod-quiet", () => {
      tell({ verb: "read" });
      save.focus();
    }),
  );

  const others = otherButtons(button, tell);
  notice.append(others.root);
  el.append(
    make("div", { class: "coprod-row" }, save, undo, redo, afresh, status),
    confirm,
    unsaved,
    notice,
  );

  const hear = (message) => {
    if (message.open && asked) openBeside(el, message);
    asked = false;
  };
  model.on("msg:custom", hear);
  const forget = answers(model, el, tell, late);
  const leave = tellPlace(el, model, tell, (text) => {
    write(unsaved, text);
    unsaved.hidden = false;
  });
  const stop = live(model, (state) => {
    write(status, state.status);
    write(news, state.notice);
    notice.hidden = !state.notice;
    others.show(state.others);
    undo.disabled = !state.can_undo;
    redo.disabled = !state.can_redo;
  });
  return () => {
    stop();
    forget();
    leave();
    model.off("msg:custom", hear);
  };
}
