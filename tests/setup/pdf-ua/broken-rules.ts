import { readUaDocument } from './ua-document.ts';
import { findUaFaults } from './ua-rules.ts';

/** The rules that a document breaks if it shows a box for a character that no font of the machine has. */
export const BROKEN_BY_BOXES: readonly string[] = ['5-1', '7.21.7-1', '7.21.8-1'];

/** Returns the faults of a PDF by the ids of the rules that it breaks. */
export async function readUaFaults(pdf: Uint8Array): Promise<Map<string, string[]>> {
  return findUaFaults(await readUaDocument(pdf));
}

/**
 * Returns the rules that a PDF breaks, each with its first fault. A document with boxes may break the rules about them, but
 * must not name PDF/UA in its metadata.
 */
export async function brokenUaRules(pdf: Uint8Array): Promise<string[]> {
  const faults = await readUaFaults(pdf);
  const allowed = BROKEN_BY_BOXES.every((id) => faults.has(id)) ? BROKEN_BY_BOXES : [];
  const broken = [...faults].filter(([id]) => !allowed.includes(id));
  return broken.map(([id, [first = '']]) => `${id}: ${first}`);
}
