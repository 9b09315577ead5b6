// What a view knows of its kernel: what to show, which comes down whole once and then as differences,
// and where to send what somebody did. One plain model of ipywidgets, the wire, carries it for all.

/** @import { Manager, Model, RawModel } from "./types.d.ts" */

/** @typedef {[place: (string | number)[], value?: unknown]} Change what stands at a place now; no value: nothing */
/** @typedef {{ after?: number, set?: Change[], state?: { news: number } }} News of one view */
/** @typedef {{ views?: Record<string, News>, said?: [id: string, message: unknown][] }} Delivery */

const GATHER = 50; // milliseconds in which views come up before the kernel is asked what they missed

/** @type {WeakMap<object, Post>} one for each wire of this page */
const posts = new WeakMap();

/**
 * Brings a value up to date.
 * @template S
 * @param {S} state
 * @param {Change[]} set
 * @returns {S}
 */
export function patched(state, set) {
  /** @type {any} whatever a view shows */
  let now = state;
  for (const [place, ...value] of set) now = put(now, place, value);
  return now;
}

/**
 * Only what lies on the way to the place is made anew: the rest stays the very same objects.
 * @param {any} into
 * @param {(string | number)[]} place
 * @param {unknown[]} value none: what stands there is taken out
 * @returns {any}
 */
function put(into, place, value) {
  if (!place.length) return value[0];
  const [key, ...rest] = place;
  const copy = Array.isArray(into) ? [...into] : { ...into };
  if (!rest.length && !value.length) delete copy[key];
  else copy[key] = put(copy[key], rest, value);
  return copy;
}

/** The views of one wire: hands out what comes down, in the order in which it came. */
class Post {
  /** @param {RawModel} wire */
  constructor(wire) {
    this.wire = wire;
    /** @type {Map<string, Set<(message: unknown) => void>>} by view: who hears what is said to it */
    this.heard = new Map();
    /** @type {Map<string, number>} views that came up just now, with the news that each has */
    this.fresh = new Map();
    /** @type {ReturnType<typeof setTimeout> | null} */
    this.asking = null;
    /** @type {Set<() => void>} each view on the page asks what it missed */
    this.shown = new Set();
    this.last = Promise.resolve();
    wire.widget_manager.kernel?.connectionStatusChanged?.connect((_, status) => {
      if (status === "connected") this.askAll();
    });
    wire.on("msg:custom", (/** @type {Delivery} */ news) => {
      this.last = this.last.then(() => this.deliver(news)).catch(console.error);
    });
  }

  /** @param {Delivery} news */
  async deliver({ views = {}, said = [] }) {
    const ids = Object.keys(views);
    const models = await Promise.all(ids.map((id) => this.modelOf(id)));
    ids.forEach((id, i) => {
      const model = models[i];
      if (model) this.follow(id, model, views[id]);
    });
    for (const [id, message] of said) this.heard.get(id)?.forEach((hear) => hear(message));
  }

  /** @param {string} id null: a view whose cell was run again is gone */
  modelOf(id) {
    const { widget_manager: manager } = this.wire;
    return manager.has_model?.(id) === false ? null : manager.get_model(id)?.catch(() => null);
  }

  /** @param {string} id @param {RawModel} model @param {News} news */
  follow(id, model, { after = 0, set = [], state }) {
    const now = model.get("state");
    if (state) {
      if (state.news > now.news) model.set_state({ state });
    } else if (now.news === after) {
      model.set_state({ state: patched(now, set) });
    } else if (now.news < after) { // something got lost on the way
      this.ask(id, now.news);
    }
  }

  /** @param {string} id @param {number} news */
  ask(id, news) {
    this.fresh.set(id, news);
    this.asking ??= setTimeout(() => {
      const views = Object.fromEntries(this.fresh);
      this.fresh.clear();
      this.asking = null;
      try {
        this.wire.send({ verb: "here", views });
      } catch { /* its kernel is gone, which the views say */ }
    }, GATHER);
  }

  /** One message is news of several views: where it got lost, all of them missed something. */
  askAll() {
    for (const ask of this.shown) ask();
  }

  /** @param {string} id @param {(message: unknown) => void} hear */
  listen(id, hear) {
    const all = this.heard.get(id) ?? new Set();
    this.heard.set(id, all.add(hear));
    return () => void all.delete(hear);
  }
}

/**
 * What a view is given as its model. Nothing hears any more once `signal` says that it is gone.
 * @param {RawModel} shown
 * @param {RawModel} wire
 * @param {AbortSignal} [signal]
 * @returns {Promise<Model<unknown>>}
 */
export async function modelOf(shown, wire, signal) {
  const post = posts.get(wire) ?? new Post(wire);
  posts.set(wire, post);
  const { id } = shown.get("door");
  const model = await wire.widget_manager.get_model(id);
  if (!model) throw new Error("the kernel does not know this panel any more");
  /** @type {(() => void)[]} */
  const ends = [];
  signal?.addEventListener("abort", () => ends.forEach((end) => end()));
  const ask = () => post.ask(id, model.get("state").news);
  ask();
  post.shown.add(ask);
  ends.push(() => post.shown.delete(ask));
  return {
    ask: () => post.askAll(),
    gone: signal,
    widget_manager: wire.widget_manager,
    get: (name) => model.get(name),
    on(name, act) {
      if (name === "msg:custom") {
        ends.push(post.listen(id, act));
        return;
      }
      model.on(name, act);
      ends.push(() => model.off(name, act));
    },
    off(name, act) {
      if (name === "msg:custom") post.heard.get(id)?.delete(act);
      else model.off(name, act);
    },
    send: (message) => wire.send({ ...message, view: id }),
  };
}
