// What our scripts know of the page around them, and of the models they are given.

import type { Shared } from "./state.d.ts";

/** What a view is given as its model: `S` is what it shows, `M` what it may say, `F` what it offers. */
export interface Model<S, M = Record<string, unknown>, F = Record<string, unknown>> {
  readonly widget_manager: Manager;
  get(name: "state"): S & Shared;
  get(name: "shelf"): F;
  on(name: "change:state" | "change:shelf" | "comm_live_update", act: () => void): void;
  // deno-lint-ignore no-explicit-any -- each view says what it is told
  on(name: "msg:custom", act: (message: any) => void): void;
  // deno-lint-ignore no-explicit-any
  off(name: string, act: (message?: any) => void): void;
  send(message: M): void;
  ask(): void; // for what got lost on the way down
  readonly gone?: AbortSignal; // says when the view is
}

/** What draws a view into `el`; what it returns is called once the view is gone. */
export interface View<S, M = Record<string, unknown>, F = Record<string, unknown>> {
  model: Model<S, M, F>;
  el: HTMLElement;
}

/** A model of ipywidgets, as far as we use it. */
export interface RawModel {
  readonly widget_manager: Manager;
  // deno-lint-ignore no-explicit-any -- whatever its class has
  get(name: string): any;
  // deno-lint-ignore no-explicit-any
  set_state(values: Record<string, any>): void;
  // deno-lint-ignore no-explicit-any
  on(name: string, act: (value?: any) => void): void;
  // deno-lint-ignore no-explicit-any
  off(name: string, act: (value?: any) => void): void;
  send(message: unknown): void;
}

export interface Manager {
  get_model(id: string): Promise<RawModel> | undefined;
  has_model?(id: string): boolean;
  readonly kernel?: Kernel;
}

/** A connection to a kernel, as JupyterLab has it. */
export interface Kernel {
  commsOverSubshells?: string;
  readonly iopubMessage?: {
    connect(act: (from: unknown, message: KernelMessage) => void): void;
  };
  readonly connectionStatusChanged?: {
    connect(act: (from: unknown, status: string) => void): void;
  };
  requestKernelInfo?(): Promise<unknown>;
}

interface KernelMessage {
  header: { msg_type: string; session: string };
  content: { execution_state: string };
}

/** What came of a message: whether it was heard, and whether what it brought could not be taken. */
export interface Ticket {
  heard(): boolean;
  refused(): boolean;
}

/** Who can say that the kernel of a panel has heard all. */
export interface Asker {
  el: HTMLElement;
  ask(): Promise<boolean>;
  late?(late: boolean): void;
  saved?(): void;
}

/** Kept for the whole page, whatever is loaded on it once more. */
export interface SharedByAll {
  pending: Set<() => void>;
  askers: Set<Asker>;
  unheard: Map<string, any>;
  tickets?: Map<string, Ticket>;
  starts?: WeakMap<Kernel, Set<() => void>>;
  savers?: WeakMap<object, { asked?: boolean; save(): Promise<void> }>;
  looks?: Map<string, Record<string, unknown>>;
  out?: Set<HTMLElement>;
  foot?: HTMLElement;
  toTop?: HTMLElement;
  listening?: boolean;
  saves?: boolean;
  countsHands?: boolean;
  uncovered?: Set<string>;
}

declare global {
  var __coprod: SharedByAll;
  // deno-lint-ignore no-explicit-any -- each version has its own
  var __coprodPages: Map<string, Promise<any>>;
  // deno-lint-ignore no-explicit-any -- JupyterLab's own, where it is there
  var jupyterapp: any;
}
