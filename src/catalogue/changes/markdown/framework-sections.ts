import { countOf } from '#catalogue/text/words.ts';
import type { CatalogueDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { formatBullets, type Bullet } from './bullets.ts';
import { fieldBullets } from './field-bullets.ts';
import type { Entry, Fold, Section } from './fit-sections.ts';
import { countParts, partBullets } from './part-bullets.ts';

/** So many bullets of a chapter are shown at once; more are folded. */
const MOST_OPEN = 20;

/** What changed of the site and of the steps that all roles share. */
export function siteSection({ site, ladder, scale }: CatalogueDiff): Section {
  return {
    title: 'Site, ladder and scale',
    folds: [
      foldOf('site.yaml', fieldBullets(site)),
      foldOf('Ladder', partBullets(ladder)),
      foldOf('Scale', partBullets(scale)),
    ],
  };
}

/** What changed of the families and domains. */
export function groupSection({ families, domains }: CatalogueDiff): Section {
  return {
    title: 'Families and domains',
    folds: [foldOf('Families', partBullets(families)), foldOf('Domains', partBullets(domains))],
  };
}

/** What changed of the roles besides their requirements. */
export function roleSection({ roles }: CatalogueDiff): Section {
  const bullets = partBullets(roles, ({ fields, levels }) => [
    ...fieldBullets(fields),
    ...(countParts(levels) > 0 ? [{ line: 'levels', children: partBullets(levels) }] : []),
  ]);
  const { summary, isOpen, entries } = foldOf(countOf(bullets.length, 'change'), bullets);
  return { title: 'Roles', folds: [{ summary, isOpen, entries }] };
}

function foldOf(title: string, bullets: readonly Bullet[]): Fold {
  const entries = bullets.map((bullet): Entry => ({ markdown: formatBullets([bullet]), changes: 1 }));
  return { title, summary: `<b>${title}</b>`, isOpen: bullets.length <= MOST_OPEN, entries };
}
