import { inject } from 'vitest';
import { ReadSite } from './read-site.ts';

/** The sites that the tests run over. */
export const referenceSite = new ReadSite('the reference site', inject('referenceSite'));
export const shapesSite = new ReadSite('the site of unusual shapes', inject('shapesSite'));
export const smallSite = new ReadSite('the smallest site', inject('smallSite'));
export const wordsSite = new ReadSite('the site without a scale', inject('wordsSite'));
export const tracksSite = new ReadSite('the site with tracks', inject('tracksSite'));
export const sites: readonly ReadSite[] = [referenceSite, shapesSite, smallSite, wordsSite, tracksSite];
