// Examples to sort, one at a time or all of them. What the sources say of them stands beneath each
// once somebody compares.

import { once } from "../../panel/front/entered.js";
import { chooser, keepLooking, lookedAt } from "../../panel/front/framed.js";
import { line } from "../../panel/front/line.js";
import { make, news, write, writeOrHide } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { fresh } from "../../panel/front/shared.js";
import { lookButton } from "../../panel/front/step.js";
import { live, ownKeys } from "../../panel/front/view.js";
import { makeExample } from "./example.js";

/** @import { ExampleCard, PlacingsMessage, PlacingsState, Shared } from "../../panel/front/state.d.ts" */
/** @import { Ticket, View } from "../../panel/front/types.d.ts" */
/** @import { ExampleBox } from "./example.js" */

/** @typedef {Record<string, string>} Words */
/** Which example is on the screen, or all. @typedef {{ at?: string, all?: boolean }} Looks */

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
      writeOrHide(both, state.both);
      writeOrHide(trouble, state.trouble);
    },
  };
}

/**
 * The examples, of which one is on the screen, or all.
 * @param {Words} say @param {(message: PlacingsMessage) => Ticket | null} send @param {Looks} looks
 */
function exampleList(say, send, looks) {
  const list = make("div", { class: "coprod-examples" });
  /** @type {Map<string, ExampleBox>} */
  const examples = new Map();
  /** @type {ExampleCard[]} */
  let cards = [];
  const turns = turner(looks, say, (focus) => {
    arrange();
    if (focus) examples.get(looks.at ?? "")?.go(looks.all ? "start" : "nearest");
  });
  /** @param {ExampleCard} card @param {string} key */
  const add = (card, key) => {
    const made = makeExample(card, key, say, send);
    examples.set(card.id, made);
    list.append(made.root);
    return made;
  };
  function arrange() {
    turns.show(cards);
    for (const [id, one] of examples) {
      one.root.hidden = !cards.some((card) => card.id === id);
      one.root.dataset.aside = String(!looks.all && id !== looks.at);
    }
  }
  return {
    list,
    turns,
    /** @param {PlacingsState & Shared} state */
    show(state) {
      cards = state.cards;
      for (const card of cards) {
        const made = examples.get(card.id) ?? add(card, state.key);
        made.show(card, state.epoch, state.compared);
      }
      arrange();
    },
  };
}

/** @param {View<PlacingsState, PlacingsMessage>} view */
export function render({ model, el }) {
  const send = line(model, el);
  keepLooking(model, el);
  const first = model.get("state");
  const { say } = first;
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
  const examples = exampleList(say, send, lookedAt(`${first.key}/examples`));
  el.append(
    make("h3", { class: "coprod-cards-heading" }, say.title),
    said.about,
    said.both,
    examples.turns.row,
    said.trouble,
    examples.list,
    examples.turns.turns,
    compare.root,
  );

  return live(model, (state) => {
    said.show(state);
    compare.show(state);
    examples.show(state);
    if (state.compared && arriving) {
      arriving = false;
      said.both.focus({ preventScroll: true });
      el.scrollIntoView({ block: "start" });
    }
  });
}
