// A step of the path: what can be picked for it, cards with fields, and a grid that shows them.

import { titledChoices } from "./choices.js";
import { once } from "./entered.js";
import { makeField } from "./fields.js";
import { breakable, make, news, write } from "./make.js";
import { flushAll } from "./pending.js";
import { fresh } from "./shared.js";
import { stepFrame } from "./step.js";
import { forget, unconfirmed } from "./unheard.js";
import { live } from "./view.js";

function drawGrid(grid) {
  if (!grid) return [];
  const head = make(
    "tr",
    {},
    make("th", { scope: "col" }, grid.corner),
    ...grid.columns.map((name) => make("th", { scope: "col" }, ...breakable(name))),
  );
  const box = (one) =>
    make(
      "td",
      one.level === null ? {} : { "data-level": String(one.level) },
      make("span", {}, ...breakable(one.text)),
      one.dots ? make("span", { class: "coprod-dots", "aria-hidden": "true" }, one.dots) : null,
    );
  const table = make(
    "table",
    { class: "coprod-grid" },
    make("caption", {}, ...breakable(grid.caption)),
    make("thead", {}, head),
    make(
      "tbody",
      {},
      ...grid.rows.map((row) =>
        make("tr", {}, make("th", { scope: "row" }, ...breakable(row.label)), ...row.cells.map(box))
      ),
    ),
  );
  return [
    grid.rows.length
      ? make("div", {
        class: "coprod-grid-box",
        tabindex: "0",
        role: "group",
        "aria-label": grid.caption,
      }, table)
      : null,
    ...grid.sentences.map((text) => make("p", {}, text)),
  ].filter(Boolean);
}

// One thing a person filled in: an aim, a cost, the decision for a group. It can be folded.
function makeCard(card, key, tell) {
  const fields = new Map();
  const title = make("span", { class: "coprod-card-title" });
  const said = make("span", { class: "coprod-card-said" });
  const about = make("div", { class: "coprod-card-about" });
  const remove = card.remove
    ? make("button", {
      type: "button",
      class: "coprod-link",
      onclick: once(() => {
        flushAll();
        tell({ verb: "remove", card: card.id });
      }),
    }, card.remove)
    : null;
  const body = make("div", { class: "coprod-card-fields" });
  const made = (field) => {
    if (!fields.has(field.id)) {
      fields.set(
        field.id,
        makeField(
          field,
          `${key}/${card.id}/${field.id}`,
          (value) => tell({ verb: "set", card: card.id, field: field.id, value }),
          (verb, label) => tell({ verb, card: card.id, field: field.id, label }),
        ),
      );
    }
    return fields.get(field.id);
  };
  // Which fields there are can change: whether is not asked once a group has to be involved.
  const arrange = (wanted) => {
    const roots = wanted.map((field) => made(field).root);
    for (const there of [...body.children]) if (!roots.includes(there)) there.remove();
    roots.forEach((one, i) => {
      if (body.children[i] !== one) body.insertBefore(one, body.children[i] ?? null);
    });
  };
  const sources = make("p", { class: "coprod-hint" });
  const inside = [about, body, sources, remove];
  const root = card.fold
    ? make("details", { class: "coprod-card" }, make("summary", {}, title, said), ...inside)
    : make("section", { class: "coprod-card" }, make("h3", {}, title), ...inside);
  root.dataset.card = card.id;
  root.dataset.fold = String(Boolean(card.fold));
  if (card.open) root.open = true;
  return {
    root,
    show(now, epoch) {
      title.textContent = now.title;
      remove?.setAttribute("aria-label", `${card.remove}: ${now.title}`);
      if (!card.fold) title.parentElement.hidden = !now.title;
      said.textContent = card.fold ? now.said ?? "" : "";
      about.replaceChildren(...(now.about ?? []).map((text) => make("p", {}, text)));
      arrange(now.fields);
      for (const field of now.fields) made(field).show(now.values[field.id], epoch, field);
      sources.textContent = now.sources ?? "";
      sources.hidden = !now.sources;
    },
  };
}

// What can be picked: groups that open, each item with a box to tick.
function drawShelf(shelf, key, tell) {
  const boxes = new Map(); // by item: what was chosen of it last, and its boxes, of which several may show it
  const pickable = (id) =>
    unconfirmed(
      `${key}/pick/${id}`,
      (on) => tell({ verb: on === "on" ? "add" : "drop", value: id }),
    );
  const pick = (id, on) => {
    flushAll();
    boxes.get(id).entered.put(on ? "on" : "off");
  };
  const item = (one) => {
    const id = fresh(one.id);
    const box = make("input", { type: "checkbox", id, onchange: () => pick(one.id, box.checked) });
    if (!boxes.has(one.id)) boxes.set(one.id, { entered: pickable(one.id), all: [] });
    boxes.get(one.id).all.push(box);
    return make(
      "div",
      { class: "coprod-offer" },
      make("label", { for: id }, box, make("span", { class: "coprod-offer-label" }, one.label)),
      make("p", { class: "coprod-offer-text" }, one.text),
      one.origin ? make("p", { class: "coprod-hint" }, one.origin) : null,
    );
  };
  const list = (group) =>
    make(
      "details",
      { class: "coprod-group" },
      make(
        "summary",
        {},
        make("span", { class: "coprod-group-label" }, group.label),
        make("span", { class: "coprod-group-count" }),
      ),
      group.text ? make("p", { class: "coprod-group-text" }, group.text) : null,
      ...group.beside.map((text) => make("p", { class: "coprod-hint" }, text)),
      ...group.items.map(item),
    );
  const walks = shelf.walks.map((walk) => {
    const groups = walk.groups.map((group) => ({ group, root: list(group) }));
    return { label: walk.label, groups, root: make("div", {}, ...groups.map((g) => g.root)) };
  });
  const turn = (at) =>
    walks.forEach((walk, i) => {
      walk.root.hidden = i !== at;
    });
  const turns = walks.length < 2 ? null : titledChoices(shelf.turn, (at) => {
    turn(Number(at));
  }, { "data-look": "" });
  turns?.show(walks.map((walk, i) => [String(i), walk.label]), "0");
  turn(0);
  return {
    root: make(
      "div",
      { class: "coprod-shelf-of-items" },
      turns?.root,
      ...walks.map((walk) => walk.root),
    ),
    // What a kernel that is gone did not hear, and this one does not know yet.
    resume(picked) {
      for (const [id, { entered }] of boxes) {
        const left = entered.left();
        if (left === (picked.includes(id) ? "on" : "off")) entered.forget();
        else if (left !== undefined) entered.put(left);
      }
    },
    show(picked, epoch) {
      for (const [id, { entered, all }] of boxes) {
        const on = entered.shown(picked.includes(id) ? "on" : "off", epoch) === "on";
        all.forEach((box) => {
          box.checked = on;
        });
      }
      for (const { groups } of walks) {
        for (const { group, root } of groups) {
          const n = group.items.filter((one) => picked.includes(one.id)).length;
          root.querySelector(".coprod-group-count").textContent = shelf.counted.replace("{n}", n)
            .replace("{all}", group.items.length);
        }
      }
    },
  };
}

export function render(view) {
  const { model } = view;
  const first = model.get("state");
  const shelf = model.get("shelf");
  const cards = new Map();
  const frame = stepFrame(view, ["coprod-form"]);
  const { send } = frame;

  const picker = shelf.walks?.length ? drawShelf(shelf, first.key, send) : null;
  const own = first.say.own
    ? make("button", {
      type: "button",
      class: "coprod-button coprod-quiet",
      onclick: once(() => {
        flushAll();
        send({ verb: "add", value: "" });
      }),
    }, first.say.own)
    : null;
  const heading = make("h3", { class: "coprod-cards-heading" }, first.say.cards ?? "");
  const list = make("div", { class: "coprod-cards" });
  const empty = make("p", { class: "coprod-hint" });
  const sentence = make("p", { class: "coprod-sentence", dir: "auto" });
  const grid = make("div", { class: "coprod-shown" });
  frame.add(picker?.root, own, heading, empty, list);
  frame.body.append(sentence, grid);

  let asked = "";
  let known = null; // the cards that were there: one that is new is opened, and taken into view
  function show(state) {
    frame.show(state);
    picker?.show(state.picked, state.epoch);
    heading.hidden = !first.say.cards || !state.cards.length;
    empty.textContent = state.empty;
    empty.hidden = !state.empty;
    const ids = state.cards.map((card) => card.id);
    const within = list.contains(document.activeElement);
    for (const [id, card] of cards) {
      const now = state.cards.find((one) => one.id === id);
      if (now && String(Boolean(now.fold)) === card.root.dataset.fold) continue;
      card.root.remove();
      cards.delete(id);
      if (!now) forget(`${first.key}/${id}/`);
    }
    if (within && !list.contains(document.activeElement)) {
      (list.querySelector("summary, input, textarea") ?? own)?.focus();
    }
    state.cards.forEach((card, i) => {
      if (!cards.has(card.id)) cards.set(card.id, makeCard(card, first.key, send));
      const one = cards.get(card.id);
      if (list.children[i] !== one.root) list.insertBefore(one.root, list.children[i] ?? null);
      one.show(card, state.epoch);
      if (known && !known.includes(card.id) && card.fold && card.remove) {
        for (const { root } of cards.values()) {
          root.open = root === one.root || (root.open && root.contains(document.activeElement));
        }
      }
    });
    known = ids;
    // Once, when the person asked for the card; undo can bring it back without taking anybody there.
    if (state.asked && state.asked !== asked) {
      cards.get(state.asked)?.root.querySelector("textarea, input, select")?.focus();
    }
    asked = state.asked;
    news(grid, state.grid, () => grid.replaceChildren(...drawGrid(state.grid)));
    write(sentence, state.sentence);
    sentence.hidden = !state.sentence;
  }
  picker?.resume(first.picked);
  return live(model, show);
}
