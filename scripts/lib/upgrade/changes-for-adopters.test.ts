import { expect, test } from 'vitest';
import { changesForAdopters } from './changes-for-adopters.ts';

const CHANGELOG = `# Changelog

## Unreleased

### For adopters

- Not yet.

## 1.10.0

### For readers

- Faster.

### For adopters

- A new switch, \`parts\`.

## 1.9.0

### For readers

- Quieter.

## 1.2.0

### For adopters

- Pages have a footer.
`;

test('lists the versions in between, newest first, with only the part for adopters', () => {
  expect(changesForAdopters(CHANGELOG, '1.1.0', '1.10.0')).toEqual([
    { version: '1.10.0', text: '- A new switch, `parts`.' },
    { version: '1.2.0', text: '- Pages have a footer.' },
  ]);
});

test.each([
  ['1.2.0', '1.9.0', []],
  ['1.2.0', '1.10.0', ['1.10.0']],
  ['1.0.0', '1.2.0', ['1.2.0']],
  ['1.10.0', '1.10.0', []],
])('from %s to %s lists the versions %j', (from, to, versions) => {
  expect(changesForAdopters(CHANGELOG, from, to).map(({ version }) => version)).toEqual(versions);
});
