import { setTimeout } from 'node:timers/promises';

/** How long a server is waited for, and how often it is asked again; times are milliseconds. */
export interface Pace {
  /** The longest that one answer may take. */
  timeout: number;
  /** How often the same is asked before it is given up. */
  attempts: number;
  /** The wait after the first failure; it doubles from one to the next. */
  pause: number;
  /** The longest wait that a server may ask for. */
  longestWait: number;
  wait: (time: number) => Promise<unknown>;
  /** The time since 1970. */
  now: () => number;
}

/** The pace of a command that somebody waits for. */
export const usualPace: Pace = {
  timeout: 30_000,
  attempts: 4,
  pause: 1000,
  longestWait: 60_000,
  wait: (time) => setTimeout(time),
  now: () => Date.now(),
};
