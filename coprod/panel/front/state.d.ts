// Made by `make front` from the frozen classes of what views show and hear. Do not edit.

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

export type ConditionMessage =
  | Slide
  | RateLess
  | RateMore
  | MarkCondition
  | GiveReason
  | Split
  | CountHands;
