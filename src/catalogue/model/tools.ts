import type { Site } from './catalogue.ts';

/** The interactive parts of a site, in display order. */
export const TOOLS = ['calculator', 'compare', 'match'] as const satisfies (keyof Site['parts'])[];
export type Tool = (typeof TOOLS)[number];
