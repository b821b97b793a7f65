import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textBlock } from '#catalogue/schemas/text.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { drawnText } from '../../../../tests/fixtures/drawn-texts.ts';
import { hostileCells, roughText } from '../../../../tests/fixtures/rough-texts.ts';
import { growthOf, MOST_GROWTH } from '../../../../tests/setup/growth-of.ts';
import { runs } from '../../../../tests/setup/thorough.ts';
import { isSameText } from './same-texts.ts';
import { tidyText } from './tidy-text.ts';

const BASE = { baseUrl: 'https://example.org/docs/guide.html' };

describe('a line break in a cell is visible', () => {
  test.each([
    ['One<br>two', 'One\n\ntwo'],
    ['One<br/>\nTwo<BR >Three', 'One\n\nTwo\n\nThree'],
    ['<p>One</p><p class="x">Two</p>', 'One\n\nTwo'],
    ['One<p>Two', 'One\n\nTwo'],
    ['Kennt Git.\nSchreibt Tests.', 'Kennt Git.\n\nSchreibt Tests.'],
    ['Does A;\r\n\r\nDoes B;\r', 'Does A;\n\nDoes B;'],
    ['Does A._x000D_\nDoes B.', 'Does A.\n\nDoes B.'],
    ['One\vtwo', 'One\n\ntwo'],
    ['One&#10;two', 'One\n\ntwo'],
    [' One \n\n\n two ', 'One\n\ntwo'],
    ['One\\\ntwo', 'One\\\ntwo'],
    ['One\n---\ntwo', 'One\n\n---\n\ntwo'],
    ['See [1]\n[1]: https://example.org', 'See [1]\n\n[1]: https://example.org'],
    ['> One\n> two\nthree', '> One\n> two\n\nthree'],
    ['- a\n- b\nAnd then', '- a\n- b\n\nAnd then'],
  ])('%j', (cell, text) => {
    expect(tidyText(cell)).toEqual({ text, notes: [] });
  });

  test('unless a program wrapped the text', () => {
    const cell =
      'Deploys the service to production with the pipeline that\n' +
      'the team keeps, and rolls it back within minutes when its\n' +
      'alerts say so.';
    expect(tidyText(cell).text).toBe(cell);
    expect(tidyText(cell.replaceAll('\n', '\r\n')).text).toBe(cell);
  });
});

describe('a list in a cell becomes a Markdown list', () => {
  test.each([
    ['• a\n• b', '- a\n- b'],
    ['•a\n•b', '- a\n- b'],
    ['• a', '- a'],
    ['• a\n\n• b', '- a\n- b'],
    ['  • a\n  • b', '- a\n- b'],
    ['\t• a\n\t\t• b', '- a\n  - b'],
    ['• a\n  ◦ b\n  ◦ c\n• d', '- a\n  - b\n  - c\n- d'],
    ['• a\n◦ b\n◦ c\n• d', '- a\n  - b\n  - c\n- d'],
    ['• a\no\tb', '- a\n  - b'],
    ['\uf0b7 a\n\uf0b7 b', '- a\n- b'],
    ['▪ a\n‣ b', '- a\n  - b'],
    ['– Kennt Git\n– Schreibt Tests', '- Kennt Git\n- Schreibt Tests'],
    ['— a\n— b', '- a\n- b'],
    ['-Writes tests\n-Reviews code', '- Writes tests\n- Reviews code'],
    ['*Writes tests\n*Reviews code', '- Writes tests\n- Reviews code'],
    ['・データ・サイエンス\n・設計', '- データ・サイエンス\n- 設計'],
    ['Knows:\n• Git\n• Docker', 'Knows:\n- Git\n- Docker'],
    ['• Writes tests that\n  cover the code\n• Reviews', '- Writes tests that\n  cover the code\n- Reviews'],
    ['• Writes tests that\ncover the code\n• Reviews', '- Writes tests that\n  cover the code\n- Reviews'],
    ['• a\nNext.', '- a\n\nNext.'],
    ['&bull;&nbsp;a', '- a'],
    ['<ul><li>a</li>\n <li>b<ul><li>c</li></ul></li></ul>', '- a\n- b\n  - c'],
    ['<ol><li>a<br>b</li><li><p>c</p></li></ol>', '1. a\n\n   b\n2. c'],
    ['Knows<ul><li>a<li>b</ul>well', 'Knows\n- a\n- b\n\nwell'],
  ])('%j', (cell, text) => {
    expect(tidyText(cell)).toEqual({ text, notes: [] });
  });

  test.each([
    ['1.Reads\n2.Writes', '1. Reads\n2. Writes'],
    ['1.) a\n2.) b', '1. a\n2. b'],
    ['(1) a\n(2) b', '1. a\n2. b'],
    ['a) x\nb) y', '1. x\n2. y'],
    ['(a) x\n(b) y', '1. x\n2. y'],
    ['①設計\n②実装', '1. 設計\n2. 実装'],
    ['１．設計\n２．実装', '1. 設計\n2. 実装'],
    ['1. a\n• b\n• c\n2. d', '1. a\n   - b\n   - c\n2. d'],
    ['Kennt:\n3. a\n4. b', 'Kennt:\n\n3. a\n4. b'],
  ])('with its numbers: %j', (cell, text) => {
    expect(tidyText(cell).text).toBe(text);
  });

  test.each([
    ['• a • b', '- a\n- b'],
    ['•a•b', '- a\n- b'],
    ['Knows: • a • b', 'Knows:\n- a\n- b'],
    ['Knows it. • a • b', 'Knows it.\n- a\n- b'],
    ['1. a 2. b', '1. a\n2. b'],
    ['Knows: 1) a 2) b', 'Knows:\n1) a\n2) b'],
    ['(1) a (2) b', '1. a\n2. b'],
    ['①設計②実装', '1. 設計\n2. 実装'],
  ])('even if it is on one line: %j', (cell, text) => {
    expect(tidyText(cell).text).toBe(text);
  });

  test.each([
    '- a\n- b',
    '* a\n* b',
    '1) x\n2) y',
    '- a\n\n  b\n- c',
    '- a\n  - b',
    'Knows:\n- a',
    '- [ ] a\n- [x] b',
    'Python • Go • Rust',
    'Level: ●●●○○',
    '●●○',
    '3 – 5 years',
    '-5 °C',
    'a) only',
    '(1) only',
    'Either (1) reads or (2) writes.',
    'Phase 1. Plan 2. Do',
    '1. Uses Python 3. Then',
    '**Git**\n- a',
    '`• a • b`',
  ])('unless it is Markdown already, or not a list: %j', (cell) => {
    expect(tidyText(cell).text).toBe(cell);
  });
});

describe('HTML in a cell', () => {
  test.each([
    ['a <b>bold</b> word', 'a **bold** word'],
    ['a <STRONG>bold </STRONG>word', 'a **bold** word'],
    ['<i>a</i> and <em class="x">b</em>', '*a* and *b*'],
    ['<b><i>x</i></b>', '***x***'],
    ['<b>a <strong>b</strong></b>', '**a b**'],
    ['<b>Title<br>text</b>', '**Title**\n\n**text**'],
    ['<b>bold</b>text<i>(x)</i>y', '**bold**text(x)y'],
    ['<strong>「重要」</strong>です', '「重要」です'],
    ['<b> </b>x', 'x'],
    ['<code>a &lt; b</code>', '`a < b`'],
    ['<code>a`b</code>', '`` a`b ``'],
    ['<a href="https://example.org/a b">x</a>', '[x](https://example.org/a%20b)'],
    ['<a name="x">y</a>', 'y'],
  ])('%j becomes %j', (cell, text) => {
    expect(tidyText(cell)).toEqual({ text, notes: [] });
  });

  test.each([
    ['<div>x</div>', '\\<div>x\\</div>', ['<div>']],
    ['List<b> and x', 'List\\<b> and x', ['<b>']],
    ['Uses <p>, <ul> and <li>', 'Uses \\<p>, \\<ul> and \\<li>', ['<p>', '<ul>', '<li>']],
    ['Uses <p> for text', 'Uses \\<p> for text', ['<p>']],
    ['<!-- x --> y', '\\<!-- x --> y', []],
    ['a </b>', 'a \\</b>', []],
  ])('%j is shown as written', (cell, text, tags) => {
    expect(tidyText(cell)).toEqual({ text, notes: tags.map((about) => ({ kind: 'html', about })) });
  });

  test.each(['`<br>` and ``<b>``', '```\n<br>\n• a\n```', '~~~\n<br>\n~~~', 'a < b and c > d'])(
    'is not recognized in %j',
    (cell) => {
      expect(tidyText(cell)).toEqual({ text: cell, notes: [] });
    },
  );
});

describe('an entity in a cell', () => {
  test.each([
    ['R&amp;D', 'R&D'],
    ['a&nbsp;b', 'a b'],
    ['&Uuml;ber &ldquo;x&rdquo;', 'Über “x”'],
    ['a &lt; b', 'a < b'],
    ['&lt;b&gt;', '\\<b>'],
    ['&amp;lt;', '\\&lt;'],
    ['&gt; 5', '\\> 5'],
    ['2 &#42; 3', '2 \\* 3'],
    ['&unknown;', '&unknown;'],
    ['a&#x202E;b', 'a\\&#x202E;b'],
    ['`&amp;`', '`&amp;`'],
    ['AT&T; R&D', 'AT&T; R&D'],
  ])('%j becomes %j', (cell, text) => {
    expect(tidyText(cell).text).toBe(text);
  });
});

describe('a link in a cell', () => {
  test.each([
    ['[guide](a.md)', '[guide](https://example.org/docs/a.md)'],
    ['[guide](../a.md "Title")', '[guide](https://example.org/a.md "Title")'],
    ['[part](#b)', '[part](https://example.org/docs/guide.html#b)'],
    ['[a](/b_(c))', '[a](https://example.org/b_%28c%29)'],
    ['[a](//other.org/b)', '[a](https://other.org/b)'],
    ['<a href="a.md">x</a>', '[x](https://example.org/docs/a.md)'],
    ['![shot](a.png)', '[shot](https://example.org/docs/a.png)'],
    ['See [1]\n\n[1]: a.md', 'See [1]\n\n[1]: https://example.org/docs/a.md'],
  ])('%j becomes absolute', (cell, text) => {
    expect(tidyText(cell, BASE).text).toBe(text);
    expect(tidyText(text, BASE).text).toBe(text);
  });

  test.each([
    ['see [the guide](docs/a.md)', 'see the guide (docs/a.md)', 'relative-link', 'docs/a.md'],
    ['[part](#b)', 'part (#b)', 'relative-link', '#b'],
    ['[a](//other.org/b)', 'a (//other.org/b)', 'relative-link', '//other.org/b'],
    ['[docs/a.md](docs/a.md)', 'docs/a.md', 'relative-link', 'docs/a.md'],
    ['[a]()', 'a', 'relative-link', 'a'],
    ['![shot](a.png)', 'shot (a.png)', 'relative-link', 'a.png'],
    ['[x](javascript:alert(1))', 'x (javascript:alert(1))', 'other-link', 'javascript:alert(1)'],
    ['[x](&#106;avascript:y)', 'x (javascript:y)', 'other-link', 'javascript:y'],
    ['[x](file:///etc/*)', 'x (file:///etc/\\*)', 'other-link', 'file:///etc/*'],
    ['<file:///etc>', '\\<file:///etc>', 'other-link', 'file:///etc'],
    ['[x](https://a@b.org)', 'x (https://a@b.org)', 'other-link', 'https://a@b.org'],
    ['See [1]\n\n[1]: docs/a.md', 'See [1]\n\n\\[1]: docs/a.md', 'relative-link', 'docs/a.md'],
    [
      '![shot](https://example.org/a.png)',
      '[shot](https://example.org/a.png)',
      'image',
      'https://example.org/a.png',
    ],
  ])('%j is noted without a base address', (cell, text, kind, about) => {
    expect(tidyText(cell)).toEqual({ text, notes: [{ kind, about }] });
  });

  test.each([
    'https://example.org/a_b?c=1&d=2 and <https://example.org>',
    '[a](https://b) [a](mailto:a@b) [a](/b/)',
    '[a], [b] and [c] (d)',
    '\\[a](b.md)',
    '`[a](b.md)`',
  ])('does not change in %j', (cell) => {
    expect(tidyText(cell)).toEqual({ text: cell, notes: [] });
  });

  test('without a scheme gets https if it starts with www', () => {
    expect(tidyText('[a](www.example.org/b)').text).toBe('[a](https://www.example.org/b)');
  });

  test('takes precedence over a link whose label contains it', () => {
    expect(tidyText('[x [y](https://z.org) w](v.md)').text).toBe('[x [y](https://z.org) w](v.md)');
    expect(tidyText('[x [y](z.md) w](v.md)').text).toBe('x y (z.md) w (v.md)');
  });

  test('is shown as text if it is a definition that no link uses', () => {
    expect(plainText(tidyText('[Git]: yes').text)).toBe('[Git]: yes');
  });
});

describe('a table in a cell', () => {
  test.each([
    ['| a | b |\n|---|---|\n| 1<br>2 | 3 |', '```\n| a | b |\n|---|---|\n| 1<br>2 | 3 |\n```'],
    ['Scale:\na | b\n:-: | -\n1 | ```\nEnd.', 'Scale:\n\n````\na | b\n:-: | -\n1 | ```\n````\n\nEnd.'],
  ])('%j is shown as written', (cell, text) => {
    const { text: tidy, notes } = tidyText(cell);
    expect(tidy).toBe(text);
    expect(notes.map(({ kind }) => kind)).toEqual(['table']);
    expect(tidyText(text)).toEqual({ text, notes: [] });
  });

  test('is not recognized in a single line with a bar', () => {
    expect(tidyText('Reads a | b.').text).toBe('Reads a | b.');
  });
});

test.each([
  ['  Two  spaces \t and a tab\u00a0 ', 'Two spaces and a tab'],
  ['# Title\ntext', '\\# Title\n\ntext'],
  ['One\n===', 'One\n\n==='],
  ['> 5 years', '\\> 5 years'],
  ['', ''],
  [' \n<br>&nbsp;', ''],
])('%j becomes %j', (cell, text) => {
  expect(tidyText(cell)).toEqual({ text, notes: [] });
});

describe('any text', () => {
  const valid = fc.oneof(drawnText, roughText).filter((text) => textBlock.safeParse(text).success);

  test('of the content is the same after export and import', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom({}, BASE), (text, options) => {
        expect(isSameText(text, tidyText(text, options).text, options)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  test('becomes a valid text, which does not change again', () => {
    fc.assert(
      fc.property(fc.oneof(drawnText, roughText), fc.constantFrom({}, BASE), (cell, options) => {
        const { text } = tidyText(cell, options);
        expect(text === '' || textBlock.safeParse(text).success).toBe(true);
        expect(tidyText(text, options)).toMatchObject({ text });
      }),
      { numRuns: runs(1000) },
    );
  });

  test('keeps all words', () => {
    const words = (text: string): string => text.replace(/\P{L}/gu, '');
    const plain = fc
      .array(
        fc.constantFrom(
          '• ',
          '– ',
          '- ',
          '  ',
          '\n',
          '\n\n',
          '1. ',
          '2. ',
          '(1) ',
          '(2) ',
          'Kennt ',
          'b',
          '① ',
          ': ',
          '. ',
          '> ',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(plain, (cell) => {
        expect(words(plainText(tidyText(cell).text))).toBe(words(cell));
      }),
      { numRuns: runs(500) },
    );
  });
});

const short = new Map(hostileCells(10_000));

test.each(hostileCells(100_000))('takes time in proportion to the length of a cell: %s', (name, cell) => {
  expect(growthOf(tidyText, short.get(name) ?? '', cell)).toBeLessThan(MOST_GROWTH);
});
