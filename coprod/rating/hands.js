// A show of hands beneath a condition.

import { follow, listen } from "../panel/front/entered.js";
import { make, write } from "../panel/front/make.js";
import { fresh, shared } from "../panel/front/shared.js";

/** @import { HandsState } from "../panel/front/state.d.ts" */
/** @import { Ticket } from "../panel/front/types.d.ts" */

// How many hands went up for what, on one line. Blank is not counted, and not 0. Once the fields are
// open they stay so from one condition to the next.
/**
 * @param {HandsState} hands
 * @param {string} key
 * @param {(field: string, value: string) => Ticket | null} send
 */
export function handFields(hands, key, send) {
  const wrong = make("p", { class: "coprod-hand-wrong", role: "alert", id: fresh("digits") });
  const fields = hands.fields.map(({ id, label, text }) => {
    const input = make("input", {
      type: "text",
      id: fresh(`hands-${id}`),
      inputmode: "numeric",
      maxlength: "4",
      title: text,
    });
    digitsOnly(input, (is) => {
      write(wrong, is ? hands.digits : "");
    });
    listen(input, `${key}/hands/${id}`, (value) => send(id, value));
    return {
      id,
      input,
      root: make(
        "span",
        { class: "coprod-hand" },
        make("label", { for: input.id, title: text }, label),
        input,
      ),
    };
  });
  const said = make("span", { class: "coprod-card-said", role: "status" });
  const row = make("div", {
    class: "coprod-hand-row",
    id: fresh("hands"),
    role: "group",
    "aria-label": hands.title,
    title: hands.about,
  }, ...fields.map((field) => field.root));
  const toggle = () => {
    shared.countsHands = !shared.countsHands;
    for (const one of document.querySelectorAll(".coprod-hands")) {
      one.dispatchEvent(new Event("coprod:fold"));
    }
  };
  const button = make("button", {
    type: "button",
    class: "coprod-hands-fold coprod-follow",
    "data-look": "",
    "aria-controls": row.id,
    onclick: toggle,
  }, hands.title);
  const root = make("div", { class: "coprod-hands" }, button, row, said, wrong);
  const fold = () => {
    row.hidden = !shared.countsHands;
    button.setAttribute("aria-expanded", String(!row.hidden));
  };
  root.addEventListener("coprod:fold", fold);
  return {
    root,
    /** @param {HandsState} now @param {number} epoch */
    show(now, epoch) {
      fold();
      write(said, now.said);
      for (const { id, input } of fields) follow(input, now.values[id], epoch);
    },
  };
}

// Of what is typed only whole numbers stay, and whoever types something else is told so until they leave.
/** @param {HTMLInputElement} input @param {(wrong: boolean) => void} tell */
function digitsOnly(input, tell) {
  let kept = "";
  for (const when of ["focus", "beforeinput"]) {
    input.addEventListener(when, () => {
      kept = input.value;
    });
  }
  input.addEventListener("blur", () => tell(false));
  input.addEventListener("input", () => {
    const typed = input.value.trim();
    if (/\D/.test(typed)) {
      input.value = kept;
      tell(true);
      return;
    }
    kept = input.value = typed.replace(/^0+(?=\d)/, "");
  });
}
