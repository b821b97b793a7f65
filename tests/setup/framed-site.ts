import { inject } from 'vitest';
import { ReadSite } from './read-site.ts';

/** The site whose owner changed its frame. It has no repository and not every part, so it is not one of `sites`. */
export const framedSite = new ReadSite('the site with a frame of its own', inject('framedSite'), false);
