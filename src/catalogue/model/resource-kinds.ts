import type { Resource } from './catalogue.ts';

/** The displayed names of kinds of resources. */
export const RESOURCE_KIND_NAMES: Readonly<Record<Resource['kind'], string>> = {
  docs: 'Documentation',
  course: 'Course',
  book: 'Book',
  article: 'Article',
  practice: 'Practice',
};
