import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { DEFAULT_SCALE } from '../scale/new-scale.ts';
import { findStep, type NamedStep } from '../scale/scale-steps.ts';
import { nameKey } from '../texts/cell-text.ts';
import type { KnownHeaders } from './find-shape.ts';
import { stepOfHeader } from './header-step.ts';

/**
 * Returns functions that recognize the levels and roles of the content and the steps of the scale. Without a scale, steps are
 * numbers and those of the default scale.
 */
export function knownHeaders(
  catalogue: Catalogue | undefined,
  scale: readonly NamedStep[] | undefined,
): KnownHeaders {
  const roles = catalogue?.roles ?? [];
  const levels = [...(catalogue?.ladder ?? []), ...roles.flatMap((role) => role.levels)];
  const levelKeys = new Set(levels.map(({ name }) => nameKey(name)));
  const roleKeys = new Set(roles.map(({ name }) => nameKey(name)));
  return {
    isLevel: (header) => levelKeys.has(nameKey(header)),
    isRole: (header) => roleKeys.has(nameKey(header)),
    stepOf: (header) =>
      stepOfHeader(header, scale) ??
      (scale === undefined ? findStep(DEFAULT_SCALE, header)?.name : undefined),
  };
}
