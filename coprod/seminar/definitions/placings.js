// Examples to sort, one at a time or all of them. What the sources say of them stands beneath each
// once somebody compares.

import { once } from "../../panel/front/entered.js";
import { makeField } from "../../panel/front/fields.js";
import { chooser, keepLooking, lookedAt } from "../../panel/front/framed.js";
import { line } from "../../panel/front/line.js";
import { make, write } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { fresh } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";

function makeExample(card, key, say, tell) {
  const fields = card.fields.map((field) =>
    makeField(
      field,
      `${key}/${card.id}/${field.id}`,
      (value) => tell({ verb: "set", card: card.id, field: field.id, value }),
      () => {},
    )
  );
  const title = make("h4", { id: fresh("example"), tabindex: "-1", dir: "auto" });
  const text = make("p", { dir: "auto" });
  for (const one of fields) {
    one.root.querySelectorAll("textarea").forEach((area) => {
      area.rows = 1;
    });
  }
  const own = make("p", { class: "coprod-own" });
  const told = make("div", { class: "coprod-told" });
  const root = make(
    "article",
    { class: "coprod-example", "aria-labelledby": title.id, "data-card": card.id },
    make("div", {}, title, text),
    make(
      "div",
      { class: "coprod-example-fields" },
      own,
      ...fields.map((one) => one.root),
    ),
    told,
  );
  let drawn = "";
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
      now.fields.forEach((field, n) => {
        fields[n].show(now.values[field.id], epoch, field);
        if (field.kind === "choice") fields[n].root.disabled = fields[n].root.hidden = compared; // said as `own`
      });
      told.hidden = !now.told.length;
      if (drawn === JSON.stringify(now.told)) return;
      drawn = JSON.stringify(now.told);
      told.replaceChildren(
        make("p", { class: "coprod-told-title" }, say.sources),
        ...now.told.map(({ title: about, text: said, place }) => (
          make(
            "p",
            {},
            about ? make("strong", {}, `${about}: `) : null,
            said,
            place ? make("span", { class: "coprod-hint" }, ` ${place}`) : null,
          )
        )),
      );
    },
  };
}

// Which example is on the screen: a chip for each, the one before and the one after, or all.
function turner(looks, say, turned) {
  const row = make("div", { class: "coprod-row coprod-pickers" });
  const look = (text, onclick, kind = "coprod-button coprod-quiet") =>
    make("button", { type: "button", class: kind, "data-look": "", onclick }, text);
  const every = look("", () => {
    flushAll();
    looks.all = !looks.all;
    turned();
  });
  const step = (by, text) =>
    look(text, () => {
      flushAll();
      looks.at = ids()[place() + by];
      turned(true);
    });
  const [earlier, later] = [step(-1, say.previous), step(1, say.next)];
  const turns = make("div", { class: "coprod-row coprod-turning" }, earlier, later);
  let chips = null;
  const ids = () => chips.buttons.map((button) => button.dataset.choice);
  const place = () => ids().indexOf(looks.at);
  return {
    row,
    turns,
    show(cards) {
      if (!chips || ids().join() !== cards.map(({ id }) => id).join()) {
        chips = chooser(
          say.examples,
          cards.map(({ id, chip }) => ({ id, label: String(chip.n) })),
          (id) => {
            looks.at = id;
            turned(looks.all);
          },
          "press",
        );
        row.replaceChildren(chips.root, every);
      }
      cards.forEach(({ chip }, i) => {
        const button = chips.buttons[i];
        button.dataset.sorted = String(chip.sorted);
        button.setAttribute("aria-label", chip.name);
        button.title = chip.state;
      });
      if (!ids().includes(looks.at)) [looks.at] = ids();
      chips.show(looks.at);
      write(every, looks.all ? say.show_one : say.show_all);
      turns.hidden = Boolean(looks.all);
      earlier.disabled = place() <= 0;
      later.disabled = place() >= cards.length - 1;
    },
  };
}

// The button that shows the sources. Asks once where something is not sorted: from then on it stays so.
function comparison(model, say, compare) {
  const button = (text, onclick, look = "coprod-quiet") =>
    make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);
  const asked = make("p", { id: fresh("early") });
  const go = button(
    say.compare,
    once(() => {
      if (!model.get("state").early) {
        compare();
        return;
      }
      sure.hidden = false;
      yes.focus();
    }),
    "",
  );
  const yes = button(
    say.all_the_same,
    once(() => {
      sure.hidden = true;
      compare();
    }),
    "",
  );
  const no = button(say.go_on, () => {
    sure.hidden = true;
    go.focus();
  });
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
    show(state) {
      write(asked, state.early);
      root.hidden = state.compared;
    },
  };
}

export function render({ model, el }) {
  const tell = line(model, el);
  keepLooking(model, el);
  const first = model.get("state");
  const say = first.say;
  const looks = lookedAt(`${first.key}/examples`);
  el.classList.add("coprod", "coprod-panel", "coprod-placings");
  el.dataset.step = first.step;
  ownKeys(el);

  let arriving = false;
  const compare = comparison(model, say, () => {
    flushAll();
    arriving = true;
    tell({ verb: "compare" });
  });
  const about = make("p", {});
  const both = make("p", { class: "coprod-sentence", tabindex: "-1" });
  const trouble = make("p", { class: "coprod-trouble", role: "alert", hidden: true });
  const list = make("div", { class: "coprod-examples" });
  const examples = new Map();
  const turned = (focus) => {
    arrange();
    if (focus) examples.get(looks.at).go(looks.all ? "start" : "nearest");
  };
  const turns = turner(looks, say, turned);
  el.append(
    make("h3", { class: "coprod-cards-heading" }, say.title),
    about,
    both,
    turns.row,
    trouble,
    list,
    turns.turns,
    compare.root,
  );

  function arrange() {
    const { cards } = model.get("state");
    turns.show(cards);
    for (const [id, one] of examples) {
      one.root.hidden = !cards.some((card) => card.id === id);
      one.root.dataset.aside = String(!looks.all && id !== looks.at);
    }
  }

  return live(model, (state) => {
    about.className = state.compared ? "coprod-hint" : "";
    write(about, `${state.compared ? say.kept : say.about} ${say.numbers}`);
    for (const [part, text] of [[both, state.both], [trouble, state.trouble]]) {
      write(part, text);
      part.hidden = !text;
    }
    compare.show(state);
    for (const card of state.cards) {
      if (!examples.has(card.id)) {
        examples.set(card.id, makeExample(card, state.key, say, tell));
        list.append(examples.get(card.id).root);
      }
      examples.get(card.id).show(card, state.epoch, state.compared);
    }
    arrange();
    if (state.compared && arriving) {
      arriving = false;
      both.focus({ preventScroll: true });
      el.scrollIntoView({ block: "start" });
    }
  });
}
