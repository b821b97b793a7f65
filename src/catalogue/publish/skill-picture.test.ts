import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { skillPicture } from './skill-picture.ts';
import { createUrls } from './urls.ts';

const urls = createUrls('/');

function pictureFor(families: Record<string, string | undefined>): string {
  const ids = Object.keys(families);
  const { skills } = smallCatalogue({
    families: { first: { name: 'First' }, second: { name: 'Second' } },
    roles: Object.fromEntries(
      ids.map((id) => [
        id,
        { name: id, ...(families[id] && { family: families[id] }), levels: { junior: null } },
      ]),
    ),
    requirements: Object.fromEntries(
      ids.map((id) => [`${id}/machine-learning`, { mlflow: { junior: { proficiency: 'working' } } }]),
    ),
  });
  return skillPicture(pick(skills, 'mlflow'), urls);
}

test.each([
  [{ one: 'first', two: 'second', three: 'second' }, '/families/second/card.png'],
  [{ one: 'first', two: 'second' }, '/families/first/card.png'],
  [{ one: undefined, two: 'second' }, '/families/second/card.png'],
  [{ one: undefined }, '/card.png'],
])('for roles of %j, it is %s', (families, picture) => {
  expect(pictureFor(families)).toBe(picture);
});
