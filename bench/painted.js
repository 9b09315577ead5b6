// Put into each page before its own scripts. Tells how long after a key a picture is another one and
// on the screen. A chart may stand in shadow trees, and may be drawn anew: so all of them are looked at.
globalThis.bench = (() => {
  const LONG = 60_000; // milliseconds
  const BARS = ".js-plotly-plot .barlayer path";

  function* roots(root = document) {
    yield root;
    for (const one of root.querySelectorAll("*")) if (one.shadowRoot) yield* roots(one.shadowRoot);
  }

  const PICTURES = {
    bars: (known) => known.flatMap((root) => [...root.querySelectorAll(BARS)].map((path) => path.getAttribute("d"))).join(" "),
    words: () => document.activeElement?.closest("section, .coprod-panel")?.querySelector(".coprod-answer")?.textContent ?? "",
  };
  const picture = (kind, known = [...roots()]) => PICTURES[kind](known);
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));

  // Calls `act` in the next frame once that is painted.
  function painted(act) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => act(performance.now());
      port2.postMessage(null);
    });
  }

  // Returns what a picture is once it is another one than before and nothing has changed it for a while;
  // "" if it stays what it was.
  async function settled(kind, former, patience) {
    const end = performance.now() + patience;
    for (let before = null, now = picture(kind), same = 0; ; before = now, now = picture(kind)) {
      same = now === before ? same + 1 : 0;
      if (now && now !== former && same === 3) return now;
      if (performance.now() > end) return "";
      await rest(300);
    }
  }

  let under = null;

  // From the next key on, waits until each kind of picture is the one that it has to become.
  function arm(goals) {
    const known = [...roots()];
    const left = new Map(Object.entries(goals));
    for (const [kind, goal] of left) if (picture(kind, known) === goal) throw new Error(`the ${kind} are so already`);
    const spent = {};
    let begun = null;
    under = new Promise((done, fail) => {
      setTimeout(() => fail(new Error(`waited in vain: ${[...left.keys()]}`)), LONG);
      const look = () => {
        for (const [kind, goal] of left) {
          if (begun === null || picture(kind, known) !== goal) continue;
          left.delete(kind);
          painted((now) => {
            spent[kind] = now - begun;
            if (Object.keys(spent).length === Object.keys(goals).length) { watch.disconnect(); done(spent); }
          });
        }
      };
      const watch = new MutationObserver(look);
      for (const root of known) watch.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ["d"] });
      document.addEventListener("keydown", (event) => { begun = event.timeStamp; }, { capture: true, once: true });
    });
  }

  return { arm, done: () => under, picture, rest, settled, anything: () => PICTURES.bars([...roots()]) !== "" };
})();
