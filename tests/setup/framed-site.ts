import { inject } from 'vitest';
import { ReadSite } from './read-site.ts';

/** The site with its owner's frame. It is not one of `sites`, since it has no repository and not every part. */
export const framedSite = new ReadSite('the site with a frame of its own', inject('framedSite'));
