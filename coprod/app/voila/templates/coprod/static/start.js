// What the page does before its scripts are there, and where they never come: this one stands in the page itself.

(() => {
  const root = document.documentElement;
  const [SOON, LONG] = [5000, 60000]; // milliseconds: after something went wrong; without any progress

  // A browser that is told to remember nothing refuses to be asked.
  const remembered = (store, key) => { try { return globalThis[store].getItem(key); } catch { return null; } };
  for (const kind of ["theme", "text"]) {
    const chosen = remembered("localStorage", `coprod-${kind}`);
    if (chosen) root.dataset[kind] = chosen;
  }
  if (remembered("sessionStorage", "coprod-blank")) root.dataset.blank = "";

  // How large one rem is. The window's outer size stays the same where the browser's zoom changes the inner one.
  const scale = () => root.style.setProperty("--coprod-scale", Math.max(1, Math.min(outerWidth / 1600, outerHeight / 760)));
  addEventListener("resize", scale);
  scale();
  globalThis.voila_heartbeat = () => {};

  // On a busy computer a panel may take more than two seconds to be set up. By itself it would be given up for good.
  const ends = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (milliseconds) => ends(Math.max(milliseconds, LONG));

  // Nobody needs the kernel of a page that is left. The server lets it hear to the end before it goes.
  addEventListener("pagehide", () => {
    const config = document.querySelector("#jupyter-config-data");
    if (!config) return; // it has none yet
    const { baseUrl, kernelId } = JSON.parse(config.textContent);
    const form = new FormData();
    form.append("_xsrf", document.cookie.match(/\b_xsrf=([^;]*)/)?.[1] ?? "");
    navigator.sendBeacon(`${baseUrl}voila/api/shutdown/${kernelId}`, form);
  });

  // A set-up that breaks or stands still says what to do. One that goes on after all takes the sentence away.
  let wrong = null;
  let moved = { at: Date.now(), to: 0 };
  const note = (event) => {
    const file = event.target?.src?.split("?")[0].split("/").at(-1);
    const what = event.reason?.message ?? event.reason ?? event.message ?? file;
    if (what && !/ResizeObserver loop/.test(what)) wrong ??= { at: Date.now(), file, what: String(what).slice(0, 300) };
  };
  const say = (key) => {
    const place = document.querySelector("#coprod-starting");
    if (!place || place.dataset.stuck === key) return;
    place.dataset.stuck = key;
    const words = JSON.parse(document.querySelector("#coprod-words").textContent);
    place.querySelector("#coprod-stuck-title").textContent = words.stuck[key];
    place.querySelector("#coprod-stuck-said").textContent = wrong ? words.stuck[wrong.file ? "missing" : "said"].replace("{what}", () => wrong.what) : "";
    place.querySelector("#coprod-stuck").hidden = false;
  };
  const look = () => {
    if (document.body?.dataset.ready) {
      clearInterval(watch);
      removeEventListener("error", note, true);
      removeEventListener("unhandledrejection", note);
      return;
    }
    const to = document.querySelector("#coprod-starting progress")?.value ?? 0;
    const asks = document.querySelector("dialog[open]:not(.coprod-blank)"); // it waits for a person
    if (to !== moved.to || asks) moved = { at: Date.now(), to };
    if (asks) return;
    if (wrong && Date.now() - wrong.at > SOON) say("broken");
    else if (Date.now() - moved.at > LONG) say("slow");
  };
  const watch = setInterval(look, 1000);
  addEventListener("error", note, true); // in the capture: a script that is not found tells nobody else
  addEventListener("unhandledrejection", note);
})();
