// Made by `make front` from the frozen classes of what views show and hear. Do not edit.

/** A row of the picture. */
export interface BalanceRow {
  label: string;
  short: string;
  kind: string;
  order: number;
  bars: Lengths;
}

/** The balance as a picture and in words. */
export interface BalanceState {
  step: string;
  key: string;
  charts: string;
  words: Record<string, string>;
  headings: [string, string];
  most: number;
  rows: Record<string, BalanceRow>;
  conditions: Record<string, Foretold>;
  tables: Record<string, Lengths>[];
  lines: string[];
}

/** One condition: its statements, how it was rated, and what else can be done with it. */
export interface ConditionState {
  item: string;
  key: string;
  rated_for: string;
  locked: string;
  missing: string;
  number: number;
  label: string;
  question: string;
  locator: string;
  about: string[];
  left: PoleState;
  right: PoleState;
  said: string[];
  can_split: boolean;
  split: boolean;
  position: number | null;
  less: number | null;
  more: number | null;
  state: "rated" | "not-rated" | "not-sure" | "not-applicable";
  answer: string;
  reason: string;
  sources: string;
  hands: HandsState | null;
}

/** Conditions to rate, one beneath the other. */
export interface ConditionsState {
  step: string;
  words: Record<string, string>;
  steps: string[];
  pole_steps: string[];
  unrated: string;
  balance: string;
  rows: ConditionState[];
}

/** Hands were counted: digits, or "" for not counted. */
export interface CountHands {
  verb: "hands";
  item: string;
  rated_for: string;
  field: string;
  value: string;
}

/** What an answer about a condition would put on the balance. */
export interface Foretold {
  label: string;
  short: string;
  order: number;
  table: number;
}

/** A reason was typed. */
export interface GiveReason {
  verb: "reason";
  item: string;
  rated_for: string;
  value: string;
}

/** A field for how many hands went up. */
export interface HandField {
  id: string;
  label: string;
  text: string;
}

/** A show of hands beneath a condition. Blank is not counted, and not 0. */
export interface HandsState {
  title: string;
  about: string;
  digits: string;
  said: string;
  fields: HandField[];
  values: Record<string, string>;
}

/** The two bars of a row, 0 to `most` each, and what is said of them. */
export interface Lengths {
  against: number;
  in_favour: number;
  unsure: boolean;
  against_end: string;
  in_favour_end: string;
  words: string;
}

/** A condition was said to be unsure, or not to apply; or its rating was cleared. */
export interface MarkCondition {
  verb: "mark";
  item: string;
  rated_for: string;
  value: "rated" | "not-rated" | "not-sure" | "not-applicable";
}

/** One of the two statements of a condition. */
export interface PoleState {
  text: string;
  gloss: string;
  side: string;
}

/** The slider of the left statement was moved; None: a press was taken back. */
export interface RateLess {
  verb: "left";
  item: string;
  rated_for: string;
  value: number | null;
}

/** The slider of the right statement was moved; None: a press was taken back. */
export interface RateMore {
  verb: "right";
  item: string;
  rated_for: string;
  value: number | null;
}

/** What every view shows beside its own. */
export interface Shared {
  late: Record<string, string>;
  stopped: string;
  news: number;
  heard: Record<string, number>;
  refused: Record<string, number[]>;
  epoch: number;
  read_only: string;
}

/** The shared slider was moved, to a place from -3 to 3. */
export interface Slide {
  verb: "slide";
  item: string;
  rated_for: string;
  value: number;
}

/** The statements are to be rated apart, or with one slider again. */
export interface Split {
  verb: "split";
  item: string;
  rated_for: string;
  value: boolean;
}

/** What the page says where it cannot be set up, or stands still. */
export interface StuckWords {
  broken: string;
  slow: string;
  kept: string;
  ways: string[];
  again: string;
  said: string;
  missing: string;
  no_script: string;
}

/** All that the workshop page says around the panels, and what it has to know of the steps. */
export interface WorkshopWords {
  title: string;
  starting: string;
  starting_kernel: string;
  stuck: StuckWords;
  meet: string;
  meet_when: string;
  meet_about: string;
  meet_on: string;
  meet_afresh: string;
  meet_failed: string;
  skip: string;
  untitled: string;
  steps: string;
  short: Record<string, string>;
  places: Record<string, string>;
  first: string;
  wide: string[];
  back: string;
  next: string;
  next_is: string;
  back_is: string;
  of: string;
  more: string;
  how: string;
  part: string;
  parts: string;
  all_parts: string;
  one_part: string;
  parked: string;
  parked_open: string;
  close: string;
  aids: string;
  leads: string;
  screen: string;
  larger: string;
  dark: string;
  full: string;
  blank: string;
  blanked: string;
  planned: string;
  gone: string;
  gone_unplanned: string;
  left: string;
  over: string;
  kept: string;
  late: string;
  behind: string;
  again: string;
  reload: string;
  stopped: string;
  unreachable: string;
  outdated: string;
  refused: string;
  left_over: string;
  elsewhere: string;
  here: string;
  unwatched: string;
  failed: string;
}

export type ConditionMessage =
  | Slide
  | RateLess
  | RateMore
  | MarkCondition
  | GiveReason
  | Split
  | CountHands;
