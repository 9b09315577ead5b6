// What the page of a workshop and the panels on it tell each other, by events on the document.

/** The state of the list of steps, as far as this page reads it. */
export interface WalkState {
  at: string; // the step that is on the screen; "" for none
  title: string;
  started: number | null; // milliseconds, as all moments here
  minutes: number;
  timing: Record<string, Timing>; // by step
  steps: { name: string; state: string }[];
  meeting: Meeting | null;
}

/** The time at a step: minutes that were planned, seconds that it took up to the moment `since_ms`. */
export interface Timing {
  planned: number;
  so_far_seconds: number;
  since_ms: number | null;
}

/** Whose answers these are, whether there are any, and whether the room has met them. */
export interface Meeting {
  record: string;
  revision: number;
  changed: number;
  met: boolean;
  answers: boolean;
}

/** What is known of the walk: null until the list of steps is there. */
export interface Walk {
  state: WalkState | null;
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
    "coprod:walk": CustomEvent<WalkState>;
    "coprod:parked": CustomEvent<{ open: number }>;
    "coprod:go": CustomEvent<string>;
    "coprod:stopped": CustomEvent<null>;
    "coprod:at": CustomEvent<string>;
    "coprod:meet": CustomEvent<"met" | "afresh">;
  }
  // The first sign of life that Voilà asks for.
  var voila_heartbeat: () => void;
}
