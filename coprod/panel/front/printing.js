// Hands a page that the kernel made to the browser's print window, or into a file. Nothing opens in a
// new window: browsers block that.

import { make } from "./make.js";

/**
 * @param {Record<string, string>} say
 * @param {HTMLElement} status where it is said what became of the page
 */
export function printing(say, status) {
  /** @type {HTMLIFrameElement | null} the page that is printed, in a frame that nobody sees */
  let sheet = null;
  /** @param {string} page */
  const print = (page) => {
    sheet?.remove();
    const frame = make("iframe", {
      title: say.title,
      "aria-hidden": "true",
      tabindex: "-1",
      style: "position:fixed;width:0;height:0;border:0;visibility:hidden",
    });
    frame.addEventListener("load", () => frame.contentWindow?.print());
    frame.srcdoc = page;
    sheet = frame;
    document.body.append(frame);
    status.textContent = say.printed;
  };
  /** @param {string} page @param {string} file */
  const save = (page, file) => {
    const address = URL.createObjectURL(new Blob([page], { type: "text/html;charset=utf-8" }));
    const link = make("a", { href: address, download: file, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may take its time to fetch it
    status.textContent = say.saved.replace("{file}", file);
  };
  return { print, save, stop: () => sheet?.remove() };
}
