// A note for one person's eyes: typed as dots, kept beside the drafts, and in no record until disclosed.
// Its text comes to the page only when it is asked for: what is on the page can be seen by the room.

import { grow, once } from "../../panel/front/entered.js";
import { line } from "../../panel/front/line.js";
import { make } from "../../panel/front/make.js";
import { flushAll, gathered } from "../../panel/front/pending.js";
import { fresh } from "../../panel/front/shared.js";
import { unconfirmed } from "../../panel/front/unheard.js";
import { live, ownKeys } from "../../panel/front/view.js";

export function render({ model, el }) {
  const tell = line(model, el);
  const first = model.get("state");
  const say = first.say;
  const id = fresh("private");
  const area = make("textarea", { id, rows: "2", dir: "auto", class: "coprod-dotted" });
  const status = make("p", { class: "coprod-hint", role: "status" });
  const button = (text, onclick, look = "coprod-quiet") =>
    make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);
  let record = first.record;
  let shown = false;
  let open = false; // the text of the note is here, so it may be changed and disclosed

  // Until the kernel has it, the page remembers it for the next one.
  const entered = unconfirmed(
    first.key,
    (note) => tell({ verb: "note", value: note.text, record: note.record }),
  );
  const later = gathered(entered.hand, 200);
  const enter = () => {
    const note = { text: area.value, record };
    open = true;
    entered.enter(note);
    later(note);
    show(model.get("state"));
  };
  area.addEventListener("input", () => {
    grow(area);
    enter();
  });
  area.addEventListener("change", later.flush);

  const look = () => {
    area.classList.toggle("coprod-dotted", !shown);
    eye.textContent = shown ? say.hide : say.show;
  };
  const away = () => {
    area.value = "";
    open = shown = false;
    sure.hidden = true;
    look();
  };
  const eye = button(say.show, () => {
    shown = !shown;
    look();
  });
  const disclose = button(say.disclose, () => {
    flushAll();
    sure.hidden = false;
    yes.focus();
  });
  const remove = button(
    say.forget,
    once(() => {
      flushAll();
      away();
      entered.forget();
      tell({ verb: "forget", record });
    }),
  );
  const close = () => {
    sure.hidden = true;
    disclose.focus();
  };
  const yes = button(
    say.sure,
    once(() => {
      close();
      flushAll();
      tell({ verb: "disclose", record });
    }),
    "",
  );
  const sure = make(
    "div",
    { class: "coprod-row", hidden: true, role: "group", "aria-label": say.disclose },
    yes,
    button(say.cancel, close),
  );
  const back = button(say.fetch, () => tell({ verb: "fetch", record }));
  const body = make(
    "details",
    { class: "coprod-group" },
    make("summary", {}, make("span", { class: "coprod-group-label" }, say.title)),
    make("p", { class: "coprod-group-text" }, say.about),
    make("label", { for: id, class: "coprod-why" }, say.label),
    area,
    make("div", { class: "coprod-row" }, back, eye, disclose, remove),
    sure,
    status,
  );
  el.classList.add("coprod", "coprod-panel", "coprod-private");
  ownKeys(el);
  el.append(body);

  const hear = (message) => {
    if (typeof message.note === "string") {
      area.value = message.note;
      open = true;
      show(model.get("state"));
      grow(area);
      area.focus();
    }
    if (message.disclosed) away();
  };
  model.on("msg:custom", hear);
  function show(state) {
    if (state.record !== record) { // another record: what stands here belongs to the former one
      flushAll();
      away();
      record = state.record;
    }
    entered.blocks(null, 0); // forgets it once the kernel has it; undo leaves it alone
    const closed = state.kept && !open;
    body.hidden = state.away;
    if (status.textContent !== state.status) status.textContent = state.status;
    back.hidden = !closed;
    area.readOnly = closed || !state.possible;
    area.placeholder = closed ? say.closed : "";
    eye.disabled = disclose.disabled = !open || !area.value.trim();
    remove.hidden = !state.kept;
  }
  const stop = live(model, show);
  const left = entered.left();
  if (left && left.record === record) {
    area.value = left.text;
    enter();
  }
  return () => {
    stop();
    model.off("msg:custom", hear);
  };
}
