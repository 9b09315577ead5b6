// What a view knows of its kernel: what to show, which comes down whole once and then as differences,
// and where to send what somebody did. One plain model of ipywidgets, the wire, carries it for all.

const GATHER = 50; // milliseconds in which views come up before the kernel is asked what they missed

/** @type {WeakMap<object, Post>} one for each wire of this page */
const posts = new WeakMap();

/** Bring a value up to date: `set` holds places, each with what stands there now, or nothing. */
export function patched(state, set) {
  let now = state;
  for (const [place, ...value] of set) now = put(now, place, value);
  return now;
}

// Only what lies on the way to the place is made anew: the rest stays the very same objects.
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
  constructor(wire) {
    this.wire = wire;
    this.heard = new Map(); // by view: who hears what is said to it
    this.fresh = new Map(); // views that came up just now, with the news that each has
    this.asking = null;
    this.last = Promise.resolve();
    wire.on("msg:custom", (news) => {
      this.last = this.last.then(() => this.deliver(news)).catch(console.error);
    });
  }

  async deliver({ views = {}, said = [] }) {
    const ids = Object.keys(views);
    const models = await Promise.all(ids.map((id) => this.modelOf(id)));
    ids.forEach((id, i) => models[i] && this.follow(id, models[i], views[id]));
    for (const [id, message] of said) this.heard.get(id)?.forEach((hear) => hear(message));
  }

  // A view whose cell was run again is gone.
  modelOf(id) {
    const { widget_manager: manager } = this.wire;
    return manager.has_model?.(id) === false ? null : manager.get_model(id)?.catch(() => null);
  }

  follow(id, model, { after, set, state }) {
    const now = model.get("state");
    if (state) {
      if (state.news > now.news) model.set_state({ state });
    } else if (now.news === after) {
      model.set_state({ state: patched(now, set) });
    } else if (now.news < after) { // something got lost on the way
      this.ask(id, now.news);
    }
  }

  ask(id, news) {
    this.fresh.set(id, news);
    this.asking ??= setTimeout(() => {
      const views = Object.fromEntries(this.fresh);
      this.fresh.clear();
      this.asking = null;
      this.wire.send({ verb: "here", views });
    }, GATHER);
  }

  listen(id, hear) {
    if (!this.heard.has(id)) this.heard.set(id, new Set());
    this.heard.get(id).add(hear);
    return () => this.heard.get(id)?.delete(hear);
  }
}

/** What a view is given as its model. Nothing hears any more once `signal` says that it is gone. */
export async function modelOf(shown, wire, signal) {
  if (!posts.has(wire)) posts.set(wire, new Post(wire));
  const post = posts.get(wire);
  const { id } = shown.get("door");
  const model = await wire.widget_manager.get_model(id);
  const ends = [];
  signal?.addEventListener("abort", () => ends.forEach((end) => end()));
  post.ask(id, model.get("state").news);
  return {
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
