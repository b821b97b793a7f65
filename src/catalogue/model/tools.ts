import type { Site } from './catalogue.ts';

/** The parts of a site that do something with what a reader says, in the order offered. */
export const TOOLS = ['calculator', 'compare', 'match'] as const satisfies (keyof Site['parts'])[];
export type Tool = (typeof TOOLS)[number];
