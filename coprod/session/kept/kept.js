// What is kept on this computer: how much; on request of which notebooks; and a way to remove it.

import { once } from "../../panel/front/entered.js";
import { line } from "../../panel/front/line.js";
import { make, news, write } from "../../panel/front/make.js";
import { live, ownKeys } from "../../panel/front/view.js";

/** @import { KeptMessage, KeptRow, KeptState } from "../../panel/front/state.d.ts" */
/** @import { Ticket, View } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */
/** @typedef {(message: KeptMessage) => Ticket | null} Tell */

/** @param {string} text @param {string} look @param {import("../../panel/front/make.js").Act} onclick */
const button = (text, look, onclick) =>
  make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);

/**
 * A button that asks once more before it does something that cannot be taken back.
 * @param {Words} say
 * @param {string} label
 * @param {string} warning
 * @param {() => unknown} act
 */
function sure(say, label, warning, act) {
  const first = button(label, "coprod-quiet", () => {
    asks.hidden = false;
    first.hidden = true;
    no.focus();
  });
  const close = () => {
    asks.hidden = true;
    first.hidden = false;
    first.focus();
  };
  const yes = button(say.sure, "", once(act));
  const no = button(say.cancel, "coprod-quiet", close);
  const asks = make(
    "div",
    { class: "coprod-kept-sure", role: "group", "aria-label": label, hidden: true },
    make("p", {}, warning),
    make("div", { class: "coprod-row" }, yes, no),
  );
  return make("div", { class: "coprod-kept-act" }, first, asks);
}

/** What is kept of one notebook. @param {Words} say @param {KeptRow} row @param {Tell} tell */
const keptRow = (say, row, tell) =>
  make(
    "li",
    { class: "coprod-kept-row" },
    make("p", { dir: "auto" }, `${row.answers} (${row.size.replace(" ", "\u00a0")})`),
    row.about ? make("p", { class: "coprod-hint", dir: "auto" }, row.about) : null,
    sure(say, say.remove, row.warning, () => tell({ verb: "wipe", value: row.name })),
  );

/** @param {View<KeptState, KeptMessage>} view */
export function render({ model, el }) {
  /** @type {Tell} */
  const tell = line(model, el);
  const say = model.get("state").words;
  const total = make("p", { class: "coprod-status" });
  const where = make("p", { class: "coprod-hint", dir: "auto" });
  const said = make("p", { role: "status" });
  const show = button(say.show, "coprod-quiet", () => tell({ verb: "show" }));
  const hide = button(say.hide, "coprod-quiet", () => {
    tell({ verb: "hide" });
    show.focus();
  });
  const rows = make("ul", { class: "coprod-kept" });
  const more = make("p", { class: "coprod-hint" });
  const all = make("div");
  el.classList.add("coprod", "coprod-panel");
  ownKeys(el);
  el.append(total, said, make("div", { class: "coprod-row" }, show, hide), rows, more, all, where);
  /** @param {KeptState} state */
  const draw = (state) => {
    const within = rows.contains(document.activeElement) || all.contains(document.activeElement);
    rows.replaceChildren(...state.rows.map((row) => keptRow(say, row, tell)));
    all.replaceChildren(
      ...(state.open && state.any
        ? [sure(say, say.remove_all, state.warning, () => tell({ verb: "wipe_all" }))]
        : []),
    );
    if (within) (show.hidden ? hide : show).focus(); // what was pressed is gone
  };
  return live(model, (/** @type {KeptState} */ state) => {
    write(total, state.total);
    write(where, state.open ? state.where : "");
    write(said, state.said);
    write(more, state.more);
    write(show, state.open ? say.again : say.show);
    show.hidden = !state.any && !state.open;
    hide.hidden = !state.open;
    news(rows, [state.rows, state.warning, state.open, state.any], () => draw(state));
  });
}
