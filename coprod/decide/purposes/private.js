// A note for one person's eyes: typed as dots, kept beside the drafts, and in no record until disclosed.
// Its text comes to the page only when it is asked for: what is on the page can be seen by the room.

import { grow, once } from "../../panel/front/entered.js";
import { line } from "../../panel/front/line.js";
import { make, write } from "../../panel/front/make.js";
import { flushAll, gathered } from "../../panel/front/pending.js";
import { fresh } from "../../panel/front/shared.js";
import { unconfirmed } from "../../panel/front/unheard.js";
import { live, ownKeys } from "../../panel/front/view.js";

/** @import { PrivateMessage, PrivateState } from "../../panel/front/state.d.ts" */
/** @import { Ticket, View } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */
/** @typedef {(message: PrivateMessage) => Ticket | null} Tell */
/** @typedef {{ text: string, record: string }} Note */
/** @typedef {{ note?: string, disclosed?: boolean }} Answer the note that was asked for, or that it is an aim now */

/** @param {string} text @param {import("../../panel/front/make.js").Act} onclick */
const button = (text, onclick, look = "coprod-quiet") =>
  make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);

/** The text of a note, as dots until somebody wants to see it. @param {Words} say */
function dotted(say) {
  const area = make("textarea", {
    id: fresh("private"),
    rows: "2",
    dir: "auto",
    class: "coprod-dotted",
  });
  let shown = false;
  /** @param {boolean} is */
  const look = (is) => {
    shown = is;
    area.classList.toggle("coprod-dotted", !is);
    write(eye, is ? say.hide : say.show);
  };
  const eye = button(say.show, () => look(!shown));
  return { area, eye, cover: () => look(false) };
}

/**
 * Disclosing asks once more: from then on the room can read it.
 * @param {Words} say
 * @param {() => void} act
 */
function disclosure(say, act) {
  const ask = button(say.disclose, () => {
    flushAll();
    sure.hidden = false;
    yes.focus();
  });
  const close = () => {
    sure.hidden = true;
    ask.focus();
  };
  const yes = button(
    say.sure,
    once(() => {
      close();
      flushAll();
      act();
    }),
    "",
  );
  const sure = make(
    "div",
    { class: "coprod-row", hidden: true, role: "group", "aria-label": say.disclose },
    yes,
    button(say.cancel, close),
  );
  return {
    ask,
    sure,
    /** Nobody is asked any more. */
    leave() {
      sure.hidden = true;
    },
  };
}

/** The note as it stands on this page, and where it goes. */
class Private {
  /** @param {PrivateState} first @param {Tell} tell */
  constructor(first, tell) {
    const say = this.say = first.say;
    this.tell = tell;
    this.record = first.record;
    this.state = first;
    this.open = false; // the text of the note is here, so it may be changed and disclosed
    // Until the kernel has it, the page remembers it for the next one.
    this.entered = unconfirmed(
      first.key,
      (/** @type {Note} */ note) => tell({ verb: "note", value: note.text, record: note.record }),
    );
    this.later = gathered(this.entered.hand, 200);
    this.text = dotted(say);
    this.disclosing = disclosure(say, () => tell({ verb: "disclose", record: this.record }));
    this.status = make("p", { class: "coprod-hint", role: "status" });
    this.back = button(say.fetch, () => tell({ verb: "fetch", record: this.record }));
    this.remove = button(say.forget, once(() => this.forget()));
    const { area, eye } = this.text;
    area.addEventListener("input", () => {
      grow(area);
      this.enter();
    });
    area.addEventListener("change", this.later.flush);
    this.root = make(
      "details",
      { class: "coprod-group" },
      make("summary", {}, make("span", { class: "coprod-group-label" }, say.title)),
      make("p", { class: "coprod-group-text" }, say.about),
      make("label", { for: area.id, class: "coprod-why" }, say.label),
      area,
      make("div", { class: "coprod-row" }, this.back, eye, this.disclosing.ask, this.remove),
      this.disclosing.sure,
      this.status,
    );
  }

  enter() {
    const note = { text: this.text.area.value, record: this.record };
    this.open = true;
    this.entered.enter(note);
    this.later(note);
    this.draw();
  }

  forget() {
    flushAll();
    this.away();
    this.entered.forget();
    this.tell({ verb: "forget", record: this.record });
  }

  /** Nothing of the note is left on the page. */
  away() {
    this.text.area.value = "";
    this.open = false;
    this.disclosing.leave();
    this.text.cover();
  }

  /** @param {Answer} answer */
  hear({ note, disclosed }) {
    const { area } = this.text;
    if (typeof note === "string") {
      area.value = note;
      this.open = true;
      this.draw();
      grow(area);
      area.focus();
    }
    if (disclosed) this.away();
  }

  /** What a kernel that is gone did not hear. */
  resume() {
    const left = this.entered.left();
    if (left?.record !== this.record) return;
    this.text.area.value = left.text;
    this.enter();
  }

  /** @param {PrivateState} state */
  show(state) {
    this.state = state;
    if (state.record !== this.record) { // what stands here belongs to the former one
      flushAll();
      this.away();
      this.record = state.record;
    }
    this.draw();
  }

  draw() {
    const { say, state, text: { area, eye } } = this;
    this.entered.blocks(null, 0); // forgets it once the kernel has it; undo leaves it alone
    const closed = state.kept && !this.open;
    this.root.hidden = state.away;
    write(this.status, state.status);
    this.back.hidden = !closed;
    area.readOnly = closed || !state.possible;
    area.placeholder = closed ? say.closed : "";
    eye.disabled = this.disclosing.ask.disabled = !this.open || !area.value.trim();
    this.remove.hidden = !state.kept;
  }
}

/** @param {View<PrivateState, PrivateMessage>} view */
export function render({ model, el }) {
  const note = new Private(model.get("state"), line(model, el));
  el.classList.add("coprod", "coprod-panel", "coprod-private");
  ownKeys(el);
  el.append(note.root);
  /** @param {Answer} answer */
  const hear = (answer) => note.hear(answer);
  model.on("msg:custom", hear);
  const stop = live(model, (/** @type {PrivateState} */ state) => note.show(state));
  note.resume();
  return () => {
    stop();
    model.off("msg:custom", hear);
  };
}
