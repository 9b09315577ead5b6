// Made by `make front` from the frozen classes of what views show and hear. Do not edit.

/** An item was picked; or ("") one of the team's own is wanted. */
export interface AddCard {
  verb: "add";
  value: string;
}

/** A card: one thing the record holds, with its fields and what they hold. */
export interface CardState {
  id: string;
  title: string;
  fields: (TypedField | TickField | SelectField | ChoiceField | ManyField | RowsField)[];
  values: Record<string, string | boolean | string[] | (Record<string, string | boolean>)[]>;
  about: string[];
  said: string;
  fold: boolean;
  open: boolean;
  remove: string;
  sources: string;
}

/** A step of the path. A class of views that shows more derives from it: see `extended`. */
export interface CardsState {
  step: string;
  away: string;
  notes: string[];
  cards: CardState[];
  picked: string[];
  asked: string;
  empty: string;
  grid: GridState | null;
  sentence: string;
  ways: boolean;
  next: WayOn | null;
  trouble: string;
  say: Record<string, string>;
  key: string;
}

/** What stands where a row of a grid meets a column; `level` is 0 to 3, also as dots. */
export interface CellState {
  text: string;
  dots: string;
  level: number | null;
}

/** One of few, or a step of a scale; it can be cleared. */
export interface ChoiceField {
  id: string;
  kind: "choice" | "scale";
  label: string;
  hint: string;
  options: [string, string][];
  clear: string;
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

/** An item that was picked is no longer. */
export interface DropItem {
  verb: "drop";
  value: string;
}

/** A date that was half typed is whole, or blank. */
export interface Finished {
  verb: "finished";
  card: string;
  field: string;
  label: string;
}

/** A reason was typed. */
export interface GiveReason {
  verb: "reason";
  item: string;
  rated_for: string;
  value: string;
}

/** A row of a grid: what it is about, and a cell for each column. */
export interface GridRowState {
  label: string;
  cells: CellState[];
}

/** A grid, and the sentences that say what it shows. Without rows only these are shown. */
export interface GridState {
  caption: string;
  corner: string;
  columns: string[];
  rows: GridRowState[];
  sentences: string[];
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

/** Any of many; `none` is said where none is chosen. */
export interface ManyField {
  id: string;
  kind: "many";
  label: string;
  hint: string;
  options: [string, string][];
  none: string;
}

/** A condition was said to be unsure, or not to apply; or its rating was cleared. */
export interface MarkCondition {
  verb: "mark";
  item: string;
  rated_for: string;
  value: "rated" | "not-rated" | "not-sure" | "not-applicable";
}

/** A remark is put aside; the page gives it its id. */
export interface ParkRemark {
  verb: "park";
  card: string;
  value: string;
}

/** The remarks that were parked, the latest first; one that lies open is not dealt with. */
export interface ParkedState {
  say: Record<string, string>;
  cards: CardState[];
  open: number;
  counted: string;
  told: string;
  key: string;
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

/** A card is to be taken out. */
export interface RemoveCard {
  verb: "remove";
  card: string;
}

/** What a row is about, where the rows are given. */
export interface RowAbout {
  id: string;
  label: string;
  text: string;
  beside: string[];
  origin: string;
}

/** Rows with the same columns: any number of them, or those that `rows` names. */
export interface RowsField {
  id: string;
  kind: "rows";
  label: string;
  hint: string;
  columns: (TypedField | TickField | SelectField)[];
  stem: string;
  add: string;
  remove: string;
  rows: RowAbout[] | null;
  bare: boolean;
}

/** One of many, to choose from a list. */
export interface SelectField {
  id: string;
  kind: "select";
  label: string;
  hint: string;
  options: [string, string][];
}

/** A field was filled in; it comes as a whole. */
export interface SetField {
  verb: "set";
  card: string;
  field: string;
  value: string | boolean | string[] | (Record<string, string | boolean>)[];
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

/** Some things that can be picked, under a heading that opens. */
export interface ShelfGroup {
  label: string;
  text: string;
  beside: string[];
  items: ShelfItem[];
}

/** One thing that can be picked. */
export interface ShelfItem {
  id: string;
  label: string;
  text: string;
  origin: string;
}

/** What can be picked, by one or more ways; `turn` asks which, `counted` says how many are. */
export interface ShelfState {
  turn: string;
  counted: string;
  walks: ShelfWalk[];
}

/** One way to walk through what can be picked. */
export interface ShelfWalk {
  label: string;
  groups: ShelfGroup[];
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

/** A box to tick. */
export interface TickField {
  id: string;
  kind: "tick";
  label: string;
  hint: string;
}

/** Something to type: a line, some lines, a day, or an amount. */
export interface TypedField {
  id: string;
  kind: "text" | "area" | "date" | "amount";
  label: string;
  hint: string;
}

/** A date is half typed, or none of the calendar; `label` names the column of rows it is in. */
export interface Unfinished {
  verb: "unfinished";
  card: string;
  field: string;
  label: string;
}

/** The step that comes next on the team's path, and what leads there says. */
export interface WayOn {
  name: string;
  label: string;
}

export type CardMessage = AddCard | DropItem | RemoveCard | SetField | Unfinished | Finished;

export type ConditionMessage =
  | Slide
  | RateLess
  | RateMore
  | MarkCondition
  | GiveReason
  | Split
  | CountHands;

export type ParkedMessage = ParkRemark | SetField | RemoveCard;
