// Hands a page that the kernel made to the browser's print window, or into a file. Nothing opens in a
// new window: browsers block that.

import { make } from "./make.js";

export function printing(say, status) {
  let sheet = null; // the page that is printed, in a frame that nobody sees
  const print = (page) => {
    sheet?.remove();
    sheet = make("iframe", {
      title: say.title,
      "aria-hidden": "true",
      tabindex: "-1",
      style: "position:fixed;width:0;height:0;border:0;visibility:hidden",
    });
    sheet.addEventListener("load", () => sheet.contentWindow.print());
    sheet.srcdoc = page;
    document.body.append(sheet);
    status.textContent = say.printed;
  };
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
