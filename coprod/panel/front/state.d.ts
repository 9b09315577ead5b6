// Made by `make front` from the frozen classes of what views show and hear. Do not edit.

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
