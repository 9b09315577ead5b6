// The parking lot: one line to put a remark aside, and beneath it the remarks there are.

import { listen, once } from "../../panel/front/entered.js";
import { makeField } from "../../panel/front/fields.js";
import { line } from "../../panel/front/line.js";
import { make, write } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { announce, fresh, inWorkshop } from "../../panel/front/shared.js";
import { forget, unconfirmed } from "../../panel/front/unheard.js";
import { live, ownKeys } from "../../panel/front/view.js";

// A remark that was parked: its fields, and a way to take it out.
function makeRemark(card, key, say, tell) {
  const fields = card.fields.map((field) =>
    makeField(
      field,
      `${key}/${card.id}/${field.id}`,
      (value) => tell({ verb: "set", card: card.id, field: field.id, value }),
      () => {},
    )
  );
  const remove = make("button", {
    type: "button",
    class: "coprod-link",
    onclick: once(() => {
      flushAll();
      tell({ verb: "remove", card: card.id });
    }),
  }, say.remove);
  const root = make(
    "div",
    { class: "coprod-remark", role: "group" },
    ...fields.map((field) => field.root),
    remove,
  );
  for (const area of root.querySelectorAll("textarea")) area.rows = 1; // mostly one line, and it grows
  root.querySelector('[data-field="dealt_with"] textarea').placeholder = say.still_open;
  return {
    root,
    show(now, epoch) {
      root.dataset.open = String(now.open);
      root.setAttribute("aria-label", now.title);
      remove.setAttribute("aria-label", `${say.remove} ${now.title}`);
      fields.forEach((field, i) => field.show(now.values[card.fields[i].id], epoch, now.fields[i]));
    },
  };
}

export function render({ model, el }) {
  const send = line(model, el);
  const { say, key } = model.get("state");
  const remarks = new Map();
  el.classList.add("coprod", "coprod-panel", "coprod-parked");
  el.dataset.step = "parked";
  ownKeys(el);

  // Parked here and not confirmed by a kernel yet: seen at once, and sent to the next kernel.
  const entered = unconfirmed(`${key}/sent`, () => null);
  const sent = () => JSON.parse(entered.left() ?? "[]");
  const carried = new Map(); // the ticket of each
  const park = (one) => carried.set(one.id, send({ verb: "park", card: one.id, value: one.text }));
  // The kernel has it, or has had it: somebody may have taken it out since.
  const isDealtWith = ({ id }, cards) => {
    const ticket = carried.get(id);
    return cards.some((card) => card.id === id) || Boolean(ticket?.heard() && !ticket.refused());
  };

  const id = fresh("park");
  const text = make("input", { type: "text", id, dir: "auto" });
  listen(text, `${key}/line`, () => null); // typing parks nothing, but a kernel that stops costs no word
  const parkLine = () => {
    const one = {
      id: `remark-${Math.random().toString(36).slice(2, 10)}`,
      text: text.value.trim(),
    };
    if (!one.text) return;
    entered.enter(JSON.stringify([...sent(), one]));
    forget(`${key}/line`);
    flushAll();
    park(one); // where that fails it stays to be seen, and the next kernel gets it
    text.value = "";
    showSent();
  };
  const onsubmit = (event) => {
    event.preventDefault();
    parkLine();
    text.focus();
  };

  const told = make("p", { class: "coprod-trouble", role: "alert", hidden: true });
  const counted = make("p", { class: "coprod-parked-counted", role: "status" });
  const onItsWay = make("div", {});
  const list = make("div", { class: "coprod-remarks" });
  const about = make("p", { class: "coprod-hint", id: fresh("hint") }, say.about);
  text.setAttribute("aria-describedby", about.id);
  el.append(
    make(
      "form",
      { class: "coprod-park", onsubmit },
      make("label", { for: id }, say.line),
      about,
      text,
      make("button", { class: "coprod-button coprod-quiet" }, say.park),
    ),
    told,
    counted,
    onItsWay,
    list,
  );

  const showSent = () =>
    onItsWay.replaceChildren(
      ...sent().reverse().map((one) =>
        make("p", { class: "coprod-remark-sent", dir: "auto" }, one.text)
      ),
    );
  const heardOf = (state) => {
    const missing = sent().filter((one) => !isDealtWith(one, state.cards));
    entered.enter(JSON.stringify(missing));
    entered.blocks("[]", state.epoch); // forgets it where nothing is missing, or a leap overtook it
    showSent();
  };

  const stop = live(model, (state) => {
    heardOf(state);
    const within = list.contains(el.getRootNode().activeElement);
    for (const [known, remark] of remarks) {
      if (state.cards.some((card) => card.id === known)) continue;
      remark.root.remove();
      remarks.delete(known);
      forget(`${key}/${known}/`);
    }
    state.cards.forEach((card, i) => {
      if (!remarks.has(card.id)) remarks.set(card.id, makeRemark(card, key, say, send));
      const { root, show } = remarks.get(card.id);
      if (list.children[i] !== root) list.insertBefore(root, list.children[i] ?? null);
      show(card, state.epoch);
    });
    if (within && !list.contains(el.getRootNode().activeElement)) text.focus();
    write(told, state.told);
    told.hidden = !state.told;
    write(counted, state.counted);
    counted.hidden = !state.counted;
    if (inWorkshop) announce("parked", { open: state.open });
  });
  sent().forEach(park);
  return stop;
}
