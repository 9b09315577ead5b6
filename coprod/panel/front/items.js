// Items of the tables: a list to choose from, and one of them in full.

import { make, news } from "./make.js";
import { gathered } from "./pending.js";

// One item is chosen by click or arrow keys; Tab enters and leaves the list as a whole.
export function itemList(say, open) {
  const root = make("div", {
    class: "coprod-items",
    role: "listbox",
    "aria-label": say.list,
    tabindex: "-1",
  });
  const later = gathered(open, 120);
  const options = () => [...root.children];
  const choose = (node) => {
    // No kernel is there to answer, or another table is on its way and this list is not the one asked for.
    if (root.closest("[data-stopped], [aria-busy=true]")) return;
    options().forEach((one) => {
      one.setAttribute("aria-selected", String(one === node));
      one.tabIndex = one === node ? 0 : -1;
    });
    node.focus();
    later(node.dataset.item);
  };
  root.addEventListener("keydown", (event) => {
    const all = options();
    const here = all.indexOf(root.getRootNode().activeElement);
    const to = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: all.length - 1,
      Enter: here,
      " ": here,
    }[event.key];
    if (to === undefined || here < 0) return;
    event.preventDefault();
    if (all[to]) choose(all[to]);
  });
  return {
    root,
    wait() {
      root.setAttribute("aria-busy", "true");
    },
    show(entries, item, everywhere) {
      root.removeAttribute("aria-busy");
      news(root, [entries, everywhere], () => {
        root.replaceChildren(...entries.map(({ id, label, text, heading, external }) => {
          const node = make(
            "div",
            { role: "option", class: "coprod-item", "data-item": id },
            everywhere
              ? make(
                "span",
                { class: "coprod-item-home" },
                external ? `${heading} · ${say.external}` : heading,
              )
              : null,
            make("span", { class: "coprod-item-label", dir: "auto" }, label),
            make("span", { class: "coprod-item-text", dir: "auto" }, text),
          );
          node.addEventListener("click", () => choose(node));
          return node;
        }));
        root.scrollTop = 0;
      });
      const shown = options();
      const here = shown.find((node) => node.dataset.item === item);
      shown.forEach((node, i) => {
        node.setAttribute("aria-selected", String(node === here));
        node.tabIndex = node === here || (!here && i === 0) ? 0 : -1;
      });
      if (here) { // within the list only: the page stays where it is
        const box = root.getBoundingClientRect();
        const at = here.getBoundingClientRect();
        if (at.top < box.top || at.bottom > box.bottom) root.scrollTop += at.top - box.top - 8;
      }
    },
  };
}

export function facts(item, say, follow) {
  const list = make("dl", { class: "coprod-facts" });
  const add = (title, ...texts) =>
    list.append(
      make(
        "div",
        {},
        make("dt", {}, title),
        ...texts.filter(Boolean).map((text) => make("dd", { dir: "auto" }, text)),
      ),
    );
  const lead = (
    text,
    id,
  ) => (id
    ? make("button", {
      type: "button",
      class: "coprod-link coprod-follow",
      onclick: () => follow(id),
    }, text)
    : text);
  const tell = (sorts) =>
    item.facts.filter((fact) => fact.sorts === sorts)
      .forEach(({ title, text, item: id }) => add(title, lead(text, id)));
  tell(false);
  const link = (
    text,
  ) => (/^https?:/.test(text)
    ? make("a", { href: text, target: "_blank", rel: "noopener noreferrer" }, text)
    : text);
  const address = link(item.address);
  if (item.place || address) add(say.where, item.place, item.find, address);
  if (item.basis) {
    add(say.basis, item.basis);
    const works = item.references.map((one) =>
      make(
        "span",
        {},
        lead(one.citation, one.item),
        ` ${one.how}. `,
        one.address ? link(one.address) : null,
      )
    );
    add(say.references, ...(works.length ? works : [say.no_references]));
  }
  if (item.note) add(say.note, item.note);
  const groups = new Map();
  for (const { title, text, item: id } of item.mentions) {
    groups.set(title, [...(groups.get(title) ?? []), lead(text, id)]);
  }
  for (const [title, leads] of groups) add(`${say.mentions}: ${title}`, ...leads);
  tell(true);
  return list;
}

// One item in full. Who comes by a link is taken to its heading.
export function itemView(say, ask) {
  const root = make("article", { class: "coprod-detail" });
  let arriving = false;
  const go = (verb, value) => {
    arriving = true;
    ask(verb, value);
  };
  const draw = (item, back, pick, arrived) => {
    if (!item) {
      root.replaceChildren(make("p", { class: "coprod-hint" }, pick));
      return;
    }
    const heading = make("h3", { tabindex: "-1", dir: "auto" }, item.label);
    root.replaceChildren(...[
      back
        ? make(
          "button",
          { type: "button", class: "coprod-link", onclick: () => go("back") },
          `← ${back}`,
        )
        : null,
      make(
        "p",
        { class: "coprod-status" },
        item.heading,
        item.external ? make("strong", {}, ` · ${say.external}`) : "",
      ),
      heading,
      item.text ? make("p", { class: "coprod-statement", dir: "auto" }, item.text) : null,
      facts(item, say, (id) => go("follow", id)),
    ].filter(Boolean));
    if (arrived) {
      heading.focus({ preventScroll: true });
      root.firstChild.scrollIntoView({ block: "nearest" });
    }
  };
  return {
    root,
    show({ item, back, entries }) {
      const arrived = arriving;
      arriving = false; // also where nothing new came of it
      const pick = entries.length ? say.pick : "";
      news(root, [item, back, pick], () => draw(item, back, pick, arrived));
    },
  };
}
