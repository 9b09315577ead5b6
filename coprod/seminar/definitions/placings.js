// Examples to sort, one at a time or all of them. What the sources say of them stands beneath each
// once somebody compares.

import { once } from "../../panel/front/entered.js";
import { cardFields, chooser, keepLooking, lookedAt } from "../../panel/front/framed.js";
import { line } from "../../panel/front/line.js";
import { make, news, write } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { fresh } from "../../panel/front/shared.js";
import { lookButton } from "../../panel/front/step.js";
import { live, ownKeys } from "../../panel/front/view.js";

/** @import { ExampleCard, PlacingsMessage, PlacingsState, ToldLine } from "../../panel/front/state.d.ts" */
/** @import { CardSend } from "../../panel/front/framed.js" */
/** @import { View } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */
/** Which example is on the screen, or all. @typedef {{ at?: string, all?: boolean }} Looks */
/** @typedef {{ root: HTMLElement, go(block: ScrollLogicalPosition): void, show(now: ExampleCard, epoch: number, compared: boolean): void }} ExampleBox */

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
 * @param {ExampleCard} card @param {string} key @param {Words} say @param {CardSend} send
 * @returns {ExampleBox}
 */
function makeExample(card, key, say, send) {
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
      write(own, now.own);
      own.hidden = !now.own;
      root.dataset.compared = String(compared);
      fields.show(now, epoch);
      for (const field of now.fields) {
        const set = fields.roots[field.id];
        // Once it is compared, it is said as `own`.
        if (field.kind === "choice") set.disabled = set.hidden = compared;
      }
      told.show(now.told);
    },
  };
}

/**
 * Which example is on the screen: a chip for each, the one before and the one after, or all.
 * @param {Looks} looks @param {Words} say @param {(focus?: boolean) => void} turned
 */
function turner(looks, say, turned) {
  const row = make("div", { class: "coprod-row coprod-pickers" });
  const look = (/** @type {string} */ text, /** @type {() => void} */ act) =>
    lookButton(text, "coprod-button coprod-quiet", () => {
      flushAll();
      act();
    });
  /** @type {{ ids: string[], row: ReturnType<typeof chooser> | null }} */
  const chips = { ids: [], row: null };
  const place = () => chips.ids.indexOf(looks.at ?? "");
  const every = look("", () => {
    looks.all = !looks.all;
    turned();
  });
  const step = (/** @type {number} */ by, /** @type {string} */ text) =>
    look(text, () => {
      looks.at = chips.ids[place() + by];
      turned(true);
    });
  const [earlier, later] = [step(-1, say.previous), step(1, say.next)];
  const turns = make("div", { class: "coprod-row coprod-turning" }, earlier, later);
  /** @param {ExampleCard[]} cards */
  const drawChips = (cards) => {
    const options = cards.map(({ id, chip }) => ({ id, label: String(chip.n) }));
    chips.ids = cards.map(({ id }) => id);
    chips.row = chooser(
      say.examples,
      options,
      (id) => {
        looks.at = id;
        turned(looks.all);
      },
      "press",
    );
    row.replaceChildren(chips.row.root, every);
  };
  return {
    row,
    turns,
    /** @param {ExampleCard[]} cards */
    show(cards) {
      news(row, cards.map(({ id }) => id), () => drawChips(cards));
      cards.forEach(({ chip }, i) => chips.row && markChip(chips.row.buttons[i], chip));
      if (place() < 0) [looks.at] = chips.ids;
      chips.row?.show(looks.at ?? "");
      write(every, looks.all ? say.show_one : say.show_all);
      turns.hidden = Boolean(looks.all);
      earlier.disabled = place() <= 0;
      later.disabled = place() >= cards.length - 1;
    },
  };
}

/** @param {HTMLButtonElement} button @param {ExampleCard["chip"]} chip */
function markChip(button, chip) {
  button.dataset.sorted = String(chip.sorted);
  button.setAttribute("aria-label", chip.name);
  button.title = chip.state;
}

/**
 * The button that shows the sources. Asks once where something is not sorted: from then on it stays
 * so.
 * @param {Words} say @param {() => boolean} early whether something is not sorted
 * @param {() => void} compare
 */
function comparison(say, early, compare) {
  /** @param {string} text @param {(event: MouseEvent) => void} onclick */
  const button = (text, onclick, look = "") =>
    make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);
  const asked = make("p", { id: fresh("early") });
  const yes = button(
    say.all_the_same,
    once(() => {
      sure.hidden = true;
      compare();
    }),
  );
  const go = button(
    say.compare,
    once(() => {
      if (!early()) {
        compare();
        return;
      }
      sure.hidden = false;
      yes.focus();
    }),
  );
  const no = button(say.go_on, () => {
    sure.hidden = true;
    go.focus();
  }, "coprod-quiet");
  const sure = make(
    "div",
    { class: "coprod-note", role: "group", "aria-labelledby": asked.id, hidden: true },
    asked,
    make("div", { class: "coprod-row" }, yes, no),
  );
  const root = make(
    "div",
    { class: "coprod-compare" },
    make("div", { class: "coprod-row" }, go, make("p", { class: "coprod-hint" }, say.blind)),
    sure,
  );
  return {
    root,
    /** @param {PlacingsState} state */
    show(state) {
      write(asked, state.early);
      root.hidden = state.compared;
    },
  };
}

/** What is said above and beneath the examples. @param {Words} say */
function sentences(say) {
  const about = make("p", {});
  const both = make("p", { class: "coprod-sentence", tabindex: "-1" });
  const trouble = make("p", { class: "coprod-trouble", role: "alert", hidden: true });
  return {
    about,
    both,
    trouble,
    /** @param {PlacingsState} state */
    show(state) {
      about.className = state.compared ? "coprod-hint" : "";
      write(about, `${state.compared ? say.kept : say.about} ${say.numbers}`);
      write(both, state.both);
      both.hidden = !state.both;
      write(trouble, state.trouble);
      trouble.hidden = !state.trouble;
    },
  };
}

/** @param {View<PlacingsState, PlacingsMessage>} view */
export function render({ model, el }) {
  const send = line(model, el);
  keepLooking(model, el);
  const first = model.get("state");
  const { say } = first;
  /** @type {Looks} */
  const looks = lookedAt(`${first.key}/examples`);
  el.classList.add("coprod", "coprod-panel", "coprod-placings");
  el.dataset.step = first.step;
  ownKeys(el);

  let arriving = false;
  const compare = comparison(say, () => Boolean(model.get("state").early), () => {
    flushAll();
    arriving = true;
    send({ verb: "compare" });
  });
  const said = sentences(say);
  const list = make("div", { class: "coprod-examples" });
  /** @type {Map<string, ExampleBox>} */
  const examples = new Map();
  const turns = turner(looks, say, (focus) => {
    arrange();
    if (focus) examples.get(looks.at ?? "")?.go(looks.all ? "start" : "nearest");
  });
  el.append(
    make("h3", { class: "coprod-cards-heading" }, say.title),
    said.about,
    said.both,
    turns.row,
    said.trouble,
    list,
    turns.turns,
    compare.root,
  );

  /** @param {ExampleCard} card @param {string} key */
  function add(card, key) {
    const made = makeExample(card, key, say, send);
    examples.set(card.id, made);
    list.append(made.root);
    return made;
  }

  function arrange() {
    const { cards } = model.get("state");
    turns.show(cards);
    for (const [id, one] of examples) {
      one.root.hidden = !cards.some((card) => card.id === id);
      one.root.dataset.aside = String(!looks.all && id !== looks.at);
    }
  }

  return live(model, (state) => {
    said.show(state);
    compare.show(state);
    for (const card of state.cards) {
      const made = examples.get(card.id) ?? add(card, state.key);
      made.show(card, state.epoch, state.compared);
    }
    arrange();
    if (state.compared && arriving) {
      arriving = false;
      said.both.focus({ preventScroll: true });
      el.scrollIntoView({ block: "start" });
    }
  });
}
