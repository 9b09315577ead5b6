// An example to sort, with what the sources say of it once somebody compares.

import { cardFields } from "../../panel/front/framed.js";
import { make, news, write, writeOrHide } from "../../panel/front/make.js";
import { fresh } from "../../panel/front/shared.js";

/** @import { CardMessage, ExampleCard, ToldLine } from "../../panel/front/state.d.ts" */
/** @import { Ticket } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */
/** @typedef {(message: CardMessage) => Ticket | null} Send */
/**
 * @typedef {object} ExampleBox
 * @property {HTMLElement} root
 * @property {(block: ScrollLogicalPosition) => void} go
 * @property {(now: ExampleCard, epoch: number, compared: boolean) => void} show
 */

/** @param {ToldLine} line */
function toldLine({ title, text, place }) {
  return make(
    "p",
    {},
    title ? make("strong", {}, `${title}: `) : null,
    text,
    place ? make("span", { class: "coprod-hint" }, ` ${place}`) : null,
  );
}

/** What the sources say of an example. @param {Words} say */
function toldOf(say) {
  const root = make("div", { class: "coprod-told" });
  return {
    root,
    /** @param {ToldLine[]} told */
    show(told) {
      root.hidden = !told.length;
      news(root, told, () => {
        root.replaceChildren(
          make("p", { class: "coprod-told-title" }, say.sources),
          ...told.map(toldLine),
        );
      });
    },
  };
}

/**
 * An example, with the fields to sort it.
 * @param {ExampleCard} card @param {string} key @param {Words} say @param {Send} send
 * @returns {ExampleBox}
 */
export function makeExample(card, key, say, send) {
  const fields = cardFields(card, key, send);
  const title = make("h4", { id: fresh("example"), tabindex: "-1", dir: "auto" });
  const text = make("p", { dir: "auto" });
  const own = make("p", { class: "coprod-own" });
  const told = toldOf(say);
  const roots = Object.values(fields.roots);
  for (const area of roots.flatMap((one) => [...one.querySelectorAll("textarea")])) area.rows = 1;
  const root = make(
    "article",
    { class: "coprod-example", "aria-labelledby": title.id, "data-card": card.id },
    make("div", {}, title, text),
    make("div", { class: "coprod-example-fields" }, own, ...roots),
    told.root,
  );
  return {
    root,
    go(block) {
      title.focus({ preventScroll: true });
      title.scrollIntoView({ block });
    },
    show(now, epoch, compared) {
      write(title, now.chip.title);
      write(text, now.text);
      writeOrHide(own, now.own);
      root.dataset.compared = String(compared);
      fields.show(now, epoch);
      for (const field of now.fields) {
        const set = fields.roots[field.id];
        // Once it is compared, it is said as `own`.
        if (field.kind !== "choice") continue;
        set.hidden = compared;
        set.toggleAttribute("disabled", compared);
      }
      told.show(now.told);
    },
  };
}
