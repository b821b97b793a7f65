import type { Resource } from './catalogue.ts';

export const RESOURCE_KIND_NAMES: Readonly<Record<Resource['kind'], string>> = {
  docs: 'Documentation',
  course: 'Course',
  book: 'Book',
  article: 'Article',
  practice: 'Practice',
};
