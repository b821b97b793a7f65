import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commonAnchors, GUIDE, guideAnchors, guideLink } from './guide-link.ts';

const guide = readFileSync(GUIDE, 'utf8');

/** The anchors of all headings as GitHub makes them, except that GitHub numbers repeated ones. */
const anchors = [...guide.matchAll(/^#+ (?<heading>.+)$/gm)].map(({ groups }) =>
  (groups?.['heading'] ?? '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number} -]/gu, '')
    .replaceAll(' ', '-'),
);

test.each([...Object.values(guideAnchors), ...Object.values(commonAnchors)])(
  'finds one section #%s in the guide',
  (anchor) => {
    expect(anchors.filter((known) => known === anchor)).toEqual([anchor]);
  },
);

test.each([
  ['site.yaml', 'site'],
  ['skills/data/redis.yaml', 'skills'],
  ['skills/redis.yaml', 'skills'],
  ['roles/tester/role.yaml', 'roles'],
  ['roles/tester/requirements/data.yaml', 'requirements'],
  ['roles', 'roles'],
  ['guides/reading.mdx', 'guides'],
  ['teams/core.yaml', 'the-list-of-files'],
  ['', 'the-list-of-files'],
])('links the file %j to #%s', (file, anchor) => {
  const link = `${relative(process.cwd(), GUIDE)}#${anchor}`;
  expect(guideLink(resolve('content'), `content/${file}`)).toBe(link);
});
