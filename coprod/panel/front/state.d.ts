// Made by `make front` from the frozen classes of what views show and hear. Do not edit.

/** An item was picked; or ("") one of the team's own is wanted. */
export interface AddCard {
  verb: "add";
  value: string;
}

/** What somebody says of a condition, and why. */
export interface AnswerState {
  said: string;
  reason: string;
}

/** A question to put to the class, what to listen for, and what to do next. */
export interface AskState {
  label: string;
  text: string;
  listen_for: string;
  do: string;
}

/** The questions that belong to a step. */
export interface AsksState {
  step: string;
  title: string;
  asks: AskState[];
}

/** An assumption, and what is said on it. */
export interface AssumptionState {
  id: string;
  title: string;
  number: number;
  text: string;
  origin: string;
  lists: PointsState[];
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

/** What of a bar rests on one basis: so many items, and the name of the button. */
export interface BarPart {
  basis: string;
  n: number;
  name: string;
}

/** A bar: its parts, how many items it has, that in words, and the name of its button. */
export interface BarState {
  id: string;
  label: string;
  parts: BarPart[];
  n: number;
  all: string;
  name: string;
}

/** What it means that something rests on a basis. */
export interface BasisState {
  basis: string;
  label: string;
  text: string;
}

/** A fact, and how it bears on something and why. */
export interface BearingFact {
  id: string;
  letter: string;
  label: string;
  text: string;
  note: string;
  documents: number[];
  how: string;
  part: string;
  why: string;
}

/** How far the rating is, and what stays open if the case is revealed now. */
export interface BeforeReveal {
  label: string;
  said: string;
  hands: string;
  unrated: string;
}

/** The room does not want these answers. */
export interface BeginAfresh {
  verb: "afresh";
}

/** A rating that is not on the scale, in words. */
export interface BesideState {
  who: string;
  said: string;
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

/** A case to choose, how far it is, and where else it is told how it went on. */
export interface CaseChoice {
  id: string;
  label: string;
  where: string;
  far: string;
  told: string;
}

/** A fact of the case, with the numbers of the documents it rests on. */
export interface CaseFactState {
  id: string;
  letter: string;
  label: string;
  text: string;
  note: string;
  documents: number[];
}

/** Which case is rated, with the facts once more. */
export interface CaseNoteState {
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
  words: Record<string, string>;
  chosen: string;
  note: NoteState;
}

/** A condition, with what the three say of it and the facts that bear on it. */
export interface CaseRowState {
  id: string;
  number: number;
  label: string;
  left: Statement;
  right: Statement;
  said: string;
  marks: MarkState[];
  beside: BesideState[];
  boxes: HandsBoxState[];
  yours: AnswerState;
  hands: AnswerState;
  ours: AnswerState;
  facts: BearingFact[];
}

/** The cases to choose from, and what was known at the time of the one that is chosen. */
export interface CaseState {
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
  words: Record<string, string>;
  choices: CaseChoice[];
  chosen: string;
  case: ChosenCase | null;
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

/** How the chart is drawn: who stands on it, its two ends, its places, and its boxes. */
export interface ChartState {
  legend: [string, string][];
  about: string;
  sides: [string, string];
  steps: string[];
  hands: [string, string][];
}

/** What leads to an example: its number, whether it is sorted, and both in words. */
export interface ChipState {
  n: number;
  sorted: boolean;
  name: string;
  state: string;
  title: string;
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

/** Take up a case. */
export interface ChooseCase {
  verb: "choose";
  value: string;
}

/** Show a table; "" for all. */
export interface ChooseTable {
  verb: "table";
  value: string;
}

/** What was known at the time of the case at hand. */
export interface ChosenCase {
  id: string;
  title: string;
  rows: [string, string][];
  text: string;
  question: string;
  fits: string;
  gone: string;
  facts: CaseFactState[];
  documents: DocumentState[];
  blind: string;
}

/** What is said beside the bars; "" is not said. */
export interface ClaimsNotes {
  caution: string;
  counted: string;
  rest: string;
  by: string;
}

/** The debate in bars, the items of the part that was pressed, and the one that is open. */
export interface ClaimsState {
  step: string;
  sides: [string, string][];
  side: string;
  ways: [string, string][];
  by: string;
  sentence: string;
  notes: ClaimsNotes;
  bars: BarState[];
  scales: [string, string];
  bases: BasisState[];
  part: [string, string] | null;
  entries: EntryState[];
  list_title: string;
  item: ItemState | null;
  back: string;
  say: Record<string, string>;
}

/** Look for nothing, and narrow by nothing. */
export interface ClearSearch {
  verb: "clear";
}

/** List nothing any more. */
export interface CloseList {
  verb: "close";
}

/** A definition that stands in a column. */
export interface ColumnState {
  id: string;
  label: string;
}

/** Show what the sources say of the examples. */
export interface ComparePlacings {
  verb: "compare";
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
  answers: Record<string, string>;
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

/** What is marked, where it shows, and how weak, sound and strong work looks. */
export interface CriterionState {
  label: string;
  text: string;
  step: string;
  weak: string;
  sound: string;
  strong: string;
}

/** What never changes: the assumptions, and the stances from the least to the most. */
export interface DebateShelf {
  stand: string[];
  assumptions: AssumptionState[];
}

/** A card with both stances for each assumption, and how far one moved. */
export interface DebateState {
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
  marks: Record<string, StandMark>;
  shifts: ShiftState[];
  sentences: string[];
}

/** Definitions side by side, and the others to swap in. */
export interface DefinitionsState {
  step: string;
  options: [string, string][];
  columns: ColumnState[];
  most: number;
  least: number;
  rows: FacetState[];
  others: OtherDefinition[];
  say: Record<string, string>;
}

/** The note is to be an aim. */
export interface DiscloseNote {
  verb: "disclose";
  record: string;
}

/** What facts rest on. `label` is blank before the reveal: it can give away what came later. */
export interface DocumentState {
  number: number;
  label: string;
  citation: string;
  url: string;
  read: string;
  note: string;
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

/** An example to sort; `own` and `told` are blank until somebody compares. */
export interface ExampleCard {
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
  text: string;
  own: string;
  told: ToldLine[];
  chip: ChipState;
}

/** A row of the comparison, with a cell for each column. */
export interface FacetState {
  id: string;
  name: string;
  cells: string[];
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

/** Group the items in another way. */
export interface GroupClaims {
  verb: "by";
  value: "side" | "basis" | "family" | "group" | "bearer" | "stage";
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

/** Hands that went up for one thing, out of all; `n` is None where nobody counted. */
export interface HandsBoxState {
  field: string;
  n: number | null;
  share: number;
  said: string;
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

/** Something the tables say of an item, and the item it leads to, "" for none. */
export interface ItemFactState {
  title: string;
  text: string;
  item: string;
  sorts: boolean;
}

/** An item of the tables that is no condition, and the facts that bear on it. */
export interface ItemFacts {
  label: string;
  facts: BearingFact[];
}

/** An item in full; what is "" or empty is not known of it, or does not apply. */
export interface ItemState {
  id: string;
  table: string;
  heading: string;
  external: boolean;
  label: string;
  text: string;
  facts: ItemFactState[];
  place: string;
  find: string;
  address: string;
  basis: string;
  note: string;
  references: ReferenceState[];
  mentions: ItemFactState[];
}

/** Items of one kind. */
export interface ItemsState {
  title: string;
  items: ItemFacts[];
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

/** A fact of the case that a line rests on. */
export interface LineFact {
  text: string;
  note: string;
  read: WorkState[];
}

/** Lines of one kind. Premises lie open, the others unfold. */
export interface LineGroup {
  kind: string;
  label: string;
  premises: boolean;
  lines: LineState[];
}

/** A premise, condition, cost or argument, in both readings. */
export interface LineState {
  id: string;
  label: string;
  question: string;
  objection: string;
  aimed: string;
  place: string;
  stance: string;
  paper: ReadState;
  critics: ReadState;
  item: RefState | null;
  facts: LineFact[];
  note: string;
}

/** List the items of a part of a bar; `basis` is blank for all of the bar. */
export interface ListClaims {
  verb: "list";
  bar: string;
  basis: string;
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

/** Where a rating stands on the scale, from -3 to 3. */
export interface MarkState {
  who: string;
  at: number;
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

/** Which case is rated and by what; `none` where none is chosen. */
export interface NoteState {
  case: string;
  question: string;
  rule: string;
  facts: CaseFactState[];
  documents: DocumentState[];
  blind: string;
  none: string;
}

/** An objection of the critics, and how many lines it touches. */
export interface ObjectionState {
  id: string;
  label: string;
  text: string;
  place: string;
  touched: string;
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

/** A definition that stands in no column. */
export interface OtherDefinition {
  id: string;
  label: string;
  by: string;
  text: string;
}

/** What students can do after the seminar, and where they learn it. */
export interface OutcomeState {
  label: string;
  text: string;
  step: string;
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

/** Examples to sort, and whether they are compared with what the sources say. */
export interface PlacingsState {
  step: string;
  away: string;
  notes: string[];
  cards: ExampleCard[];
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
  compared: boolean;
  early: string;
  both: string;
}

/** A slot of the running plan. Its times of day are None where no clock runs. */
export interface PlanSlotState {
  step: string;
  title: string;
  start: number | null;
  end: number | null;
  state: string;
  planned: string;
  spent: string;
  guide: string;
}

/** How a session may run. */
export interface PlanState {
  label: string;
  rows: SessionPart[];
}

/** What is said for or against an assumption, and where; `ref` is None for what is our own. */
export interface PointState {
  text: string;
  note: string;
  ref: RefState | null;
}

/** Points of one kind; `empty` is said where there are none. */
export interface PointsState {
  kind: string;
  title: string;
  hint: string;
  empty: string;
  points: PointState[];
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

/** Print a sheet; `case` is blank for one that is about none. */
export interface PrintSheet {
  verb: "print";
  sheet: "case" | "rubric";
  case: string;
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

/** Put a definition into a column; "" empties the last one. */
export interface PutInColumn {
  verb: "column";
  column: number;
  value: string;
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

/** Show the readings although the case is not revealed. */
export interface ReadAnyway {
  verb: "anyway";
}

/** The case that is read twice: what was to be decided first, then what was done. */
export interface ReadCase {
  title: string;
  lines: string[];
  fits: string;
}

/** The notice was read. */
export interface ReadNotice {
  verb: "read";
}

/** A line in the words of one reading, and how it counts there: in full, and in brief. */
export interface ReadState {
  text: string;
  counts: string;
  brief: string;
}

/** The balance in each reading, side by side, and what changes from one to the other. */
export interface ReadingsBalance {
  columns: ReadingsColumn[];
  groups: ReadingsGroup[];
  changed: string[];
  beside: string[];
  yours: string;
}

/** How strongly a row counts on a side, 1 to 3, and in words. */
export interface ReadingsBar {
  side: "for" | "against";
  strength: number;
  said: string;
}

/** How a row counts in one reading; `blank` where nothing was said on it. */
export interface ReadingsCell {
  said: string;
  blank: boolean;
  bars: ReadingsBar[];
}

/** A reading, and what its bars come to in sentences. */
export interface ReadingsColumn {
  reader: "paper" | "critics" | "you";
  title: string;
  short: string;
  sentences: string[];
}

/** Rows of one kind. */
export interface ReadingsGroup {
  label: string;
  rows: ReadingsRow[];
}

/** A line of the balances, with a cell for each reading. */
export interface ReadingsRow {
  id: string;
  label: string;
  objection: string;
  cells: ReadingsCell[];
}

/** What can be read. While the case is covered there is only what was to be decided. */
export interface ReadingsShelf {
  covered: boolean;
  case: ReadCase;
  objections: ObjectionState[];
  groups: LineGroup[];
}

/** Two readings of one case: a card for each line takes a side. */
export interface ReadingsState {
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
  hidden: string;
  balance: ReadingsBalance | null;
}

/** Do again what was taken back. */
export interface Redo {
  verb: "redo";
}

/** Where to read on: an item of the tables, with its place and what it rests on. */
export interface RefState {
  id: string;
  label: string;
  text: string;
  heading: string;
  place: string;
  basis: string;
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

/** Show how a case went on. */
export interface RevealCase {
  verb: "reveal";
  case: string;
}

/** A part of what is revealed; one is on the screen at a time. */
export interface RevealPart {
  id: "story" | "chart" | "conditions" | "items" | "silent" | "discuss";
  label: string;
}

/** Before the reveal: what is rated. After it: all there is to see of the case. */
export interface RevealState {
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
  words: Record<string, string>;
  case: string;
  before: BeforeReveal | null;
  after: string;
  shown: RevealedCase | null;
}

/** All there is to see of a case once it is revealed. */
export interface RevealedCase {
  title: string;
  parts: RevealPart[];
  chart: ChartState;
  story: StoryPart[];
  rows: CaseRowState[];
  items: ItemsState[];
  silent: CaseFactState[];
  documents: DocumentState[];
  lesson: string;
  record: string;
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

/** Save a sheet as a file; `case` is blank for one that is about none. */
export interface SaveSheet {
  verb: "save";
  sheet: "case" | "rubric";
  case: string;
}

/** Say what one would rate otherwise now. */
export interface SayAfter {
  verb: "after";
  case: string;
  value: string;
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

/** A part of a session: its name, its minutes, and what to do in it. */
export interface SessionPart {
  title: string;
  minutes: number;
  guide: string;
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

/** A sheet that was asked for: the page, whether to print or to save it, and its file name. */
export interface SheetMade {
  page: string;
  to: "print" | "save";
  file: string;
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

/** Where one stood on an assumption and stands now, 0 to 4; None where nothing was said. */
export interface ShiftState {
  item: string;
  number: number;
  label: string;
  before: number | null;
  after: number | null;
  way: string;
  said: string;
}

/** Show what is kept, as it is now. */
export interface ShowKept {
  verb: "show";
}

/** Show one side of the debate, or both. */
export interface ShowSide {
  verb: "side";
  value: "both" | "arguments" | "costs";
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

/** The statements are to be rated apart, or with one slider again. */
export interface Split {
  verb: "split";
  item: string;
  rated_for: string;
  value: boolean;
}

/** Whether something was said before and after, to draw and in words. */
export interface StandMark {
  name: "none" | "before" | "after" | "both";
  said: string;
}

/** Put the answers aside. */
export interface StartAfresh {
  verb: "afresh";
}

/** The clock is to run from now. */
export interface StartClock {
  verb: "start";
}

/** A statement of a condition, and its side. */
export interface Statement {
  text: string;
  side: string;
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
  plan: PlanSlotState[];
  turns: number | null;
  steps: StepState[];
  meeting: MeetingState | null;
}

/** Facts that are told after the reveal. */
export interface StoryPart {
  title: string;
  facts: CaseFactState[];
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

/** All that whoever leads a seminar reaches for. */
export interface TeacherState {
  step: string;
  say: Record<string, string>;
  at: string;
  cases: [string, string][];
  case: string;
  outcomes: OutcomeState[];
  plans: PlanState[];
  asks: AsksState[];
  rubric: CriterionState[];
  handing_in: string[];
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

/** What the sources say of an example in one respect, and where; `title` may be blank. */
export interface ToldLine {
  title: string;
  text: string;
  place: string;
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

/** A document that a fact rests on; `url` is where it can be read. */
export interface WorkState {
  text: string;
  url: string;
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

export type ClaimsMessage =
  | ShowSide
  | GroupClaims
  | ListClaims
  | CloseList
  | OpenItem
  | FollowItem
  | GoBack;

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

export type PlacingsMessage =
  | AddCard
  | DropItem
  | RemoveCard
  | SetField
  | Unfinished
  | Finished
  | ComparePlacings;

export type PrivateMessage = KeepNote | FetchNote | ForgetNote | DiscloseNote;

export type ReadingsMessage =
  | AddCard
  | DropItem
  | RemoveCard
  | SetField
  | Unfinished
  | Finished
  | ReadAnyway;

export type RevealMessage = RevealCase | SayAfter;

export type StepsMessage =
  | ChooseAgenda
  | StartClock
  | SetLength
  | SkipStep
  | AtStep
  | MetAnswers
  | BeginAfresh
  | LookAgain;

export type TeacherMessage = PrintSheet | SaveSheet;

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
