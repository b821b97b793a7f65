import type { Requirement } from '#catalogue/model/catalogue.ts';
import { barText } from '#catalogue/model/bar.ts';

/** Six characters of base 36 distinguish the few texts of a skill, and keep hundreds of fingerprints small. */
const LENGTH = 6;

/** Returns the fingerprint of a requirement's bar, by which an answer recognizes the text that it was given for. */
export function barFingerprint(requirement: Requirement): string {
  return fingerprintOf(barText(requirement));
}

/** Returns the last six characters of cyrb53, an insecure hash of 53 bits by bryc in the public domain. */
export function fingerprintOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const mixedLow =
    Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909);
  const hash = 2 ** 32 * (mixedLow & 0x1fffff) + (mixedHigh >>> 0);
  return hash.toString(36).padStart(LENGTH, '0').slice(-LENGTH);
}
