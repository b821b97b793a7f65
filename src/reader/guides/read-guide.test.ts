import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readGuide } from './read-guide.ts';

function guide(text: string): string {
  return `---\ntitle: A guide\n---\n\n${text}\n`;
}

test.each([
  ['Markdown', '# A\n\n- b *c* `d`\n\n| e | f |\n| - | - |\n| g | h |\n\n[i](/j/) ~~k~~ [^l]\n\n[^l]: m'],
  ['escaped characters', '\\{name} \\<name'],
  ['characters between backticks and in code', '`{name}` `<name`\n\n```js\n{name} <name\n```'],
  ['a comment', '{/* {name} */}\n\nA {/* b */}.'],
  ['components that guides get', '<LevelList ladder={props.catalogue.ladder} />\n\n<Fragment>A</Fragment>'],
  ['elements of HTML', 'A<br />B <kbd>C</kbd>'],
  ['props', '{props.catalogue.site.name} {props.urls.role(`a`)} {props?.components.a}'],
  [
    'names of JavaScript',
    '{Math.round(1.5)} {[1].map((one) => one + 1)} {new Intl.NumberFormat("en").format(1)}',
  ],
  ['names that the guide declares', 'export const one = { two: 3 };\n\n{one.two} {one[`two`]}'],
  ['a closing brace', 'A } B'],
])('%s is not a fault', (_, text) => {
  expect(readGuide(guide(text)).faults).toEqual([]);
});

test.each(["import Chart, { part as other } from './chart.astro';", "export { part } from './chart.astro';"])(
  'refuses %s',
  (statement) => {
    const source = guide(`${statement}\n\n# A`);
    expect(readGuide(source).faults).toEqual([
      {
        offset: source.indexOf(statement),
        message: expect.stringMatching(/^a guide cannot import files.*remove this line/),
      },
    ]);
  },
);

test('reports every place that does not compile, and unknown names in the rest', () => {
  const source = guide('A <5 and {b c}.\n\n{d} and\n\n<E /> and </f>');
  const { faults } = readGuide(source);
  expect(faults.map(({ offset }) => source.slice(offset, offset + 4))).toEqual(['<5 a', '{b c', '</f>']);
  const mended = source.replace(' and </f>', '');
  expect(readGuide(mended).faults.map(({ offset }) => mended.slice(offset, offset + 4))).toEqual([
    '<5 a',
    '{b c',
    '<E /',
    'd} a',
  ]);
});

test('finds links and pictures in all forms', () => {
  const text =
    '[a](/b/ "c"), <a href="/d/">e</a> and [f][g]\n\n[g]: /h/\n\n![i](/j.png) <img src="/k.png" />';
  const { links } = readGuide(guide(text));
  expect(links.map(({ words }) => words)).toEqual(['/b/', '/d/', '/h/', '/j.png', '/k.png']);
});

test('finds the anchors of headings and ids', () => {
  const text = '## What the *check* says\n\n## Again\n\n### Again\n\n<a id="here" />\n\n## “C++” & <br />`d`';
  expect(readGuide(guide(text)).anchors).toEqual(['what-the-check-says', 'again', 'again-1', 'c--d', 'here']);
});

test('compiles guides with the same packages as the build', () => {
  const own = createRequire(import.meta.url);
  const ofAstro = createRequire(
    createRequire(own.resolve('@astrojs/mdx')).resolve('@astrojs/markdown-satteri'),
  );
  for (const name of ['satteri', 'github-slugger']) expect(ofAstro.resolve(name)).toBe(own.resolve(name));
});
