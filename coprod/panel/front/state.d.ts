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
