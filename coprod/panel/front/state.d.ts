// Made by `make front` from the frozen classes of what views show and hear. Do not edit.

/** An item was picked; or ("") one of the team's own is wanted. */
export interface AddCard {
  verb: "add";
  value: string;
}

/** The page shows a step; "" for none. */
export interface AtStep {
  verb: "at";
  value: string;
}

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

/** The room does not want these answers. */
export interface BeginAfresh {
  verb: "afresh";
}

/** All tables there are. */
export interface BrowseShelf {
  chapters: ChapterState[];
}

/** One table, or what was found in all; and one item in full. */
export interface BrowseState {
  table: string;
  about: string;
  text: string;
  filters: FilterState[];
  chosen: Record<string, string>;
  entries: EntryState[];
  found: string;
  empty: string;
  item: ItemState | null;
  back: string;
  trouble: string;
  words: Record<string, string>;
  stopped: string;
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

/** Tables under one heading. */
export interface ChapterState {
  heading: string;
  titles: TableState[];
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

/** An agenda was chosen. */
export interface ChooseAgenda {
  verb: "agenda";
  value: string;
}

/** Show a table; "" for all. */
export interface ChooseTable {
  verb: "table";
  value: string;
}

/** Look for nothing, and narrow by nothing. */
export interface ClearSearch {
  verb: "clear";
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

/** The note is to be an aim. */
export interface DiscloseNote {
  verb: "disclose";
  record: string;
}

/** An item that was picked is no longer. */
export interface DropItem {
  verb: "drop";
  value: string;
}

/** An item in a list; `heading` is the title of its table. */
export interface EntryState {
  id: string;
  label: string;
  text: string;
  heading: string;
  external: boolean;
}

/** Something the tables say of an item, and the item it leads to, "" for none. */
export interface FactState {
  title: string;
  text: string;
  item: string;
  sorts: boolean;
}

/** The note is to be shown to who wrote it. */
export interface FetchNote {
  verb: "fetch";
  record: string;
}

/** The notebook was saved as a file. */
export interface FileSaved {
  verb: "saved";
}

/** Narrow the table by a value of a column; "" for any. */
export interface FilterBy {
  verb: "filter";
  field: string;
  value: string;
}

/** A value by which a table can be narrowed, and how many rows have it. */
export interface FilterChoiceState {
  value: string;
  label: string;
  rows: number;
}

/** A column by which a table can be narrowed. */
export interface FilterState {
  field: string;
  title: string;
  choices: FilterChoiceState[];
}

/** A date that was half typed is whole, or blank. */
export interface Finished {
  verb: "finished";
  card: string;
  field: string;
  label: string;
}

/** Show an item that the one in full leads to. */
export interface FollowItem {
  verb: "follow";
  value: string;
}

/** What an answer about a condition would put on the balance. */
export interface Foretold {
  label: string;
  short: string;
  order: number;
  table: number;
}

/** The note is to be deleted for good. */
export interface ForgetNote {
  verb: "forget";
  record: string;
}

/** A reason was typed. */
export interface GiveReason {
  verb: "reason";
  item: string;
  rated_for: string;
  value: string;
}

/** Show the item again that one came from. */
export interface GoBack {
  verb: "back";
}

/** Go on from a saved record. */
export interface GoOn {
  verb: "go_on";
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

/** The hand-out, to print or to save. */
export interface HandoutState {
  step: string;
  say: Record<string, string>;
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

/** Show only how much it is. */
export interface HideKept {
  verb: "hide";
}

/** An item in full; what is "" or empty is not known of it, or does not apply. */
export interface ItemState {
  id: string;
  table: string;
  heading: string;
  external: boolean;
  label: string;
  text: string;
  facts: FactState[];
  place: string;
  find: string;
  address: string;
  basis: string;
  note: string;
  references: ReferenceState[];
  mentions: FactState[];
}

/** A note was typed. */
export interface KeepNote {
  verb: "note";
  record: string;
  value: string;
}

/** What is kept of one notebook. */
export interface KeptRow {
  name: string;
  answers: string;
  about: string;
  size: string;
  warning: string;
}

/** How much is kept; of which notebooks only while it is open. */
export interface KeptState {
  total: string;
  where: string;
  open: boolean;
  any: boolean;
  rows: KeptRow[];
  more: string;
  warning: string;
  said: string;
  words: Record<string, string>;
  stopped: string;
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

/** The clock has come to the next slot. */
export interface LookAgain {
  verb: "look";
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

/** Whose answers these are, and whether the room knows. */
export interface MeetingState {
  record: string;
  revision: number;
  changed: number | null;
  met: boolean;
  answers: boolean;
}

/** The room knows these answers. */
export interface MetAnswers {
  verb: "met";
}

/** Make a blank notebook beside this one. */
export interface OpenBlank {
  verb: "blank";
}

/** Show an item of the list in full. */
export interface OpenItem {
  verb: "open";
  value: string;
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

/** Make the hand-out, to print it. */
export interface PrintHandout {
  verb: "print";
}

/** Whether a note is kept, and whether one can be. */
export interface PrivateState {
  say: Record<string, string>;
  record: string;
  kept: boolean;
  away: boolean;
  possible: boolean;
  status: string;
  key: string;
}

/** What may happen in a workshop, and what the facilitator can say and do then. */
export interface PromptState {
  label: string;
  happens: string;
  say: string;
  do: string;
}

/** What a facilitator can say and do. */
export interface PromptsState {
  step: string;
  say: Record<string, string>;
  prompts: PromptState[];
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

/** The notice was read. */
export interface ReadNotice {
  verb: "read";
}

/** Do again what was taken back. */
export interface Redo {
  verb: "redo";
}

/** A work that the source cites for an item, how, and where it is published. */
export interface ReferenceState {
  item: string;
  citation: string;
  how: string;
  address: string;
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

/** Make the hand-out, to save it as a file. */
export interface SaveHandout {
  verb: "save";
}

/** Save the record. */
export interface SaveRecord {
  verb: "save";
}

/** Look for words. */
export interface SearchFor {
  verb: "search";
  value: string;
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

/** So many minutes were said to be there. */
export interface SetLength {
  verb: "length";
  value: number;
}

/** Tell once all that was sent before this is dealt with; the page numbers its questions. */
export interface Settle {
  verb: "settle";
  value: number;
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

/** Show what is kept, as it is now. */
export interface ShowKept {
  verb: "show";
}

/** The bar is shown in the notebook of a path. */
export interface ShownIn {
  verb: "place";
  value: string;
}

/** A step is left out, or done after all. */
export interface SkipStep {
  verb: "skip";
  value: string;
  skipped: boolean;
}

/** The shared slider was moved, to a place from -3 to 3. */
export interface Slide {
  verb: "slide";
  item: string;
  rated_for: string;
  value: number;
}

/** A slot of the running plan. Its times of day are None where no clock runs. */
export interface SlotState {
  step: string;
  title: string;
  start: number | null;
  end: number | null;
  state: string;
  planned: string;
  spent: string;
  guide: string;
}

/** The statements are to be rated apart, or with one slider again. */
export interface Split {
  verb: "split";
  item: string;
  rated_for: string;
  value: boolean;
}

/** Put the answers aside. */
export interface StartAfresh {
  verb: "afresh";
}

/** The clock is to run from now. */
export interface StartClock {
  verb: "start";
}

/** A step: how far the team is there, and what stands open. */
export interface StepState {
  name: string;
  title: string;
  state: string;
  said: string;
  blockers: string[];
  minutes: string;
  skipped: boolean;
  can_skip: boolean;
}

/** All steps, the agenda, and how the time goes. */
export interface StepsState {
  say: Record<string, string>;
  title: string;
  agendas: [string, string][];
  agenda: string;
  at: string;
  started: number | null;
  minutes: number;
  needed: number;
  timing: Record<string, TimingState>;
  plan: SlotState[];
  turns: number | null;
  steps: StepState[];
  meeting: MeetingState | null;
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

/** A table to choose, and how many rows it has. */
export interface TableState {
  name: string;
  title: string;
  rows: number;
}

/** Show other answers in place of these, by their number. */
export interface TakeOther {
  verb: "take";
  value: number;
}

/** A box to tick. */
export interface TickField {
  id: string;
  kind: "tick";
  label: string;
  hint: string;
}

/** The time at a step: what is planned, what it took so far, and since when one is there. */
export interface TimingState {
  planned: number;
  so_far_seconds: number;
  since_ms: number | null;
}

/** Where things stand; or, of a saved record, which one it is. */
export interface ToolbarState {
  status: string;
  record: string;
  words: Record<string, string>;
  notice: string;
  others: string[];
  can_undo: boolean;
  can_redo: boolean;
}

/** Something to type: a line, some lines, a day, or an amount. */
export interface TypedField {
  id: string;
  kind: "text" | "area" | "date" | "amount";
  label: string;
  hint: string;
}

/** Take back what was done last. */
export interface Undo {
  verb: "undo";
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

/** Remove all that is kept. */
export interface WipeAll {
  verb: "wipe_all";
}

/** Remove what is kept of one notebook. */
export interface WipeKept {
  verb: "wipe";
  value: string;
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

export type BrowseMessage =
  | ChooseTable
  | SearchFor
  | FilterBy
  | ClearSearch
  | OpenItem
  | FollowItem
  | GoBack
  | Settle
  | FileSaved;

export type CardMessage = AddCard | DropItem | RemoveCard | SetField | Unfinished | Finished;

export type ConditionMessage =
  | Slide
  | RateLess
  | RateMore
  | MarkCondition
  | GiveReason
  | Split
  | CountHands;

export type HandoutMessage = PrintHandout | SaveHandout;

export type KeptMessage = ShowKept | HideKept | WipeKept | WipeAll;

export type ParkedMessage = ParkRemark | SetField | RemoveCard;

export type PrivateMessage = KeepNote | FetchNote | ForgetNote | DiscloseNote;

export type StepsMessage =
  | ChooseAgenda
  | StartClock
  | SetLength
  | SkipStep
  | AtStep
  | MetAnswers
  | BeginAfresh
  | LookAgain;

export type ToolbarMessage =
  | Undo
  | Redo
  | SaveRecord
  | StartAfresh
  | OpenBlank
  | GoOn
  | TakeOther
  | ShownIn
  | ReadNotice
  | FileSaved
  | Settle;
