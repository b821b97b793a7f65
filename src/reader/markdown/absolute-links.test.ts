import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkAddresses, plainText } from '#catalogue/text/markdown.ts';
import { absoluteLinks } from './absolute-links.ts';
import { addressResolver } from './link-edits.ts';

const resolve = addressResolver({ toAddress: (path) => `https://example.org/project${path}` });

test.each([
  ['Reads.', 'Reads.'],
  ['See [it](/roles/).', 'See [it](https://example.org/project/roles/).'],
  ['See [it](</roles/> "All *roles*").', 'See [it](https://example.org/project/roles/ "All *roles*").'],
  [
    '[*a* 😀 `]`](/x#y.z) and [b](/z)',
    '[*a* 😀 `]`](https://example.org/project/x#y.z) and [b](https://example.org/project/z)',
  ],
  ['[](/x)', '[](https://example.org/project/x)'],
  ['`[it](/roles/)` and \\[it](/roles/)', '`[it](/roles/)` and \\[it](/roles/)'],
  ['[it](https://a.b/) and [it](mailto:a@b.c)', '[it](https://a.b/) and [it](mailto:a@b.c)'],
  [
    'See [it][x], [x] and [X][].\n\n[x]: /roles/ "T"',
    'See [it](https://example.org/project/roles/ "T"), [x](https://example.org/project/roles/ "T") and [X](https://example.org/project/roles/ "T").',
  ],
  ['[x][\n\n[x]: /roles/', 'x\\['],
  ['[x]: https://a.b/\n[x]: /roles/\n\nSee [x].', 'See [x](https://a.b/).'],
  ['- a\n  - [b](/b)\n\n        [c](/c)', '- a\n  - [b](https://example.org/project/b)\n\n        [c](/c)'],
])('%j becomes %j', (text, absolute) => {
  expect(absoluteLinks(text, resolve)).toBe(absolute);
});

const signs = fc.constantFrom(
  ...[
    '[',
    ']',
    '(',
    ')',
    '/',
    '[a](/b)',
    '[a]',
    '[x]',
    '[a](</b> "c")',
    '[x]: /d',
    '\n',
    '\n\n',
    '- ',
    '> ',
    '    ',
  ],
  ...[
    '`',
    '```\n',
    '*',
    '**',
    '\\',
    '!',
    'é',
    '😀',
    'word',
    ' ',
    '"',
    '<',
    '>',
    '&amp;',
    '[x]: <https://a.b> "t"',
  ],
);

test('a text keeps its words, and no link of it is relative', () => {
  fc.assert(
    fc.property(fc.array(signs, { minLength: 1 }), (parts) => {
      const text = parts.join('').trim();
      const absolute = absoluteLinks(text, resolve);
      expect(plainText(absolute)).toBe(plainText(text));
      expect(linkAddresses(absolute).filter((address) => address.startsWith('/'))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
