import { CallError } from '../command/command.ts';

/** The port at which a site is served unless PORT is set. */
export const DEFAULT_PORT = 4321;

/** Parses the value of PORT. Throws a CallError if it is not a port. */
export function readPort(value: string | undefined): number {
  const port = Number(value || DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new CallError(`PORT is "${String(value)}": set it to a number from 0 to 65535`);
}
