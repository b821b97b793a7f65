import { findStep, isTick, type NamedStep } from '../scale/scale-steps.ts';

/** What a cell says of a requirement. */
export type CellKind =
  { kind: 'step'; step: NamedStep } | { kind: 'tick' } | { kind: 'blank'; mark: string } | { kind: 'other' };

/** Returns what a cell says, by the steps of the scale first. */
export function kindOfCell(cell: string, scale: readonly NamedStep[]): CellKind {
  const step = findStep(scale, cell);
  if (step) return { kind: 'step', step };
  if (isTick(cell)) return { kind: 'tick' };
  return cell.trim() === '' || cell === '-' || cell === '0'
    ? { kind: 'blank', mark: cell }
    : { kind: 'other' };
}
