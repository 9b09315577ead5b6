// What the page of a workshop and the panels on it tell each other, by events on the document.

import type { StepsState } from "../../panel/front/state.d.ts";

/** What is known of the walk: null until the list of steps is there. */
export interface Walk {
  state: StepsState | null;
}

/** Which of a page's panels is on the screen, where it shows one at a time. */
export interface Parts {
  show(part: number): void;
  shown(): number;
  turn(way: number): boolean;
  beyond(way: number): string | null;
}

/** What begins at a second-level heading of the notebook. */
export interface Page {
  key: string;
  root: HTMLElement;
  heading: HTMLElement;
  title: string;
  number: string;
  short: string;
}

/** A page on the path: with what shows its panels, and its link in the list beneath. */
export interface PathPage extends Page {
  parts: Parts;
  link: HTMLAnchorElement;
}

declare global {
  interface DocumentEventMap {
    "coprod:walk": CustomEvent<StepsState>;
    "coprod:parked": CustomEvent<{ open: number }>;
    "coprod:go": CustomEvent<string>;
    "coprod:stopped": CustomEvent<null>;
    "coprod:at": CustomEvent<string>;
    "coprod:meet": CustomEvent<"met" | "afresh">;
  }
  // The first sign of life that Voilà asks for.
  var voila_heartbeat: () => void;
}
