import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markdownSiteOf, shownMarkdown, wordsShownIn } from '../../../tests/fixtures/markdown-site.ts';
import { fixtureCatalogue } from '../../../tests/fixtures/fixture-catalogue.ts';
import { guideComponents } from '#catalogue/publish/markdown/guide-components.ts';
import { linkAddresses } from '#catalogue/text/markdown.ts';
import { bodyOf } from '#reader/source-file.ts';
import { guideSourceMarkdown } from './guide-source.ts';
import { addressResolver } from './link-edits.ts';

const PAGE = 'https://example.org/project/guides/reading/';

/** Writes a guide of a fixture's catalogue. */
function written(source: string, fixture = 'reference'): string {
  const site = markdownSiteOf(fixtureCatalogue(fixture));
  return guideSourceMarkdown(source, {
    props: { catalogue: site.catalogue, urls: site.urls, files: {} },
    components: guideComponents(site),
    resolve: addressResolver({ toAddress: (path) => `https://example.org/project${path}`, page: PAGE }),
    page: PAGE,
  });
}

describe('a guide', () => {
  test.each([
    [
      'Markdown as it is written',
      '## A *b*\n\n| c | d |\n|---|---|\n| `{e}` | 1 \\< 2 |',
      '## A *b*\n\n| c | d |\n|---|---|\n| `{e}` | 1 \\< 2 |',
    ],
    [
      'absolute links',
      '[a](/roles/ "T") [b](#top) [c](../grades/) [d](https://e.f/)',
      '[a](https://example.org/project/roles/ "T") [b](https://example.org/project/guides/reading/#top) [c](https://example.org/project/guides/grades/) [d](https://e.f/)',
    ],
    [
      'links in place of references',
      'See [a] and ![b *c*][a].\n\n[a]: /x.png',
      'See [a](https://example.org/project/x.png) and ![b c](https://example.org/project/x.png).',
    ],
    ['pictures', '![A *b*](/plan.png)', '![A b](https://example.org/project/plan.png)'],
    ['no comments and no exports', 'export const a = 1\n\nA{/* b */}\nc.\n\n{/* d */}\n\nE.', 'A\nc.\n\nE.'],
    [
      'the values of expressions',
      'export const a = { b: "*c*" }\n\nA {a.b}, {1 + 1} and {[true, "d", null]}.',
      'A \\*c\\*, 2 and d.',
    ],
    [
      'values from the catalogue',
      'At {props.catalogue.site.grade.share.toLocaleString("en", { style: "percent" })}.',
      'At 80%.',
    ],
    [
      'the Markdown of elements',
      'A <b>b *c*</b><br />d <a href="/x/">e</a> {["f"].map((g) => <em>{g}</em>)}.',
      'A **b *c***\\\nd [e](https://example.org/project/x/) *f*.',
    ],
    [
      'the contents of elements around blocks',
      '<details>\n  <summary>A</summary>\n\n  - b\n  - c\n</details>',
      'A\n\n\n\n- b\n- c',
    ],
    [
      'the contents of elements without indentation',
      '<div>\n\n- a\n  - b\n\n```\n  code\n```\n\n</div>',
      '- a\n  - b\n\n```\n  code\n```',
    ],
    [
      'the contents of elements in quotes',
      '> <div>\n>\n> A\n>\n> b\n>\n> </div>',
      '> \n>\n> A\n>\n> b\n>\n>',
    ],
    [
      'components of the guide',
      'export const Note = ({ a }) => <strong>{a}.</strong>\n\n<Note a="b" />',
      '**b.**',
    ],
    [
      'the contents of components of the guide',
      'export const Note = ({ children }) => <aside>{children}</aside>\n\n<Note>\n  A [b](/c/).\n</Note>',
      'A [b](https://example.org/project/c/).',
    ],
  ])('keeps %s', (_, source, markdown) => {
    expect(written(source)).toBe(markdown);
  });

  test.each([
    ['an element', '<video src="/a.mp4" />'],
    ['an element in code', '{[1].map(() => <svg />)}'],
    ['a component with wrong props', '<Spreadsheet rows={1} />'],
    ['an object', '{{ a: 1 }}'],
    ['an element around contents', '<table><tbody><tr><td>a</td></tr></tbody></table>'],
  ])('links to the part of the page with %s that Markdown cannot show', (_, source) => {
    expect(written(`## One\n\n## Two words\n\n${source}\n\n## Three`)).toBe(
      `## One\n\n## Two words\n\n[See the page](${PAGE}#two-words)\n\n## Three`,
    );
  });

  test('keeps a component inside of a list and of a quote', () => {
    const source =
      '- A\n\n  <LevelList ladder={props.catalogue.ladder.slice(0, 2)} />\n\n> <Spreadsheet caption="B" rows={[["c"], ["d"]]} />';
    const document = shownMarkdown(written(source));
    expect(wordsShownIn(document, 'body > ul > li > ul > li')).toHaveLength(2);
    expect(wordsShownIn(document, 'blockquote td')).toEqual(['d']);
  });
});

describe('a component', () => {
  test.each([
    [
      'Spreadsheet',
      '<Spreadsheet caption="a.csv" rows={[["A", "B|C"], ["1", "two\\nlines"]]} />',
      'a.csv:\n\n| A | B\\|C |\n| --- | --- |\n| 1 | two lines |',
    ],
    [
      'MatrixSketch',
      '<MatrixSketch caption="A" levels={["Jun", "Sen"]} scale={{ S: "Solid" }} rows={[["B", "", "Solid, mandatory"], ["C"]]} />',
      'A:\n\n| Skill | Jun | Sen |\n| --- | --- | --- |\n| B | | Solid, mandatory |\n| C | | |',
    ],
    [
      'Picture',
      '<Picture file="a b.png" alt="C [d]" caption="E" files={props.files} />',
      '![C \\[d\\]](https://example.org/project/a%20b.png)\n\nE',
    ],
    [
      'SmallMatrix of an unknown role',
      'A\n\n<SmallMatrix role="x" skills={[]} catalogue={props.catalogue} urls={props.urls} />',
      'A',
    ],
    [
      'ScaleLegend without meanings',
      '<ScaleLegend scale={props.catalogue.scale} showsMeaning={false} showsMandatory={false} />',
      '- **A** Awareness\n- **W** Working\n- **V** Advanced\n- **E** Expert',
    ],
    [
      'ScaleLegend of requirements, one of them without a proficiency',
      '<ScaleLegend scale={props.catalogue.scale} requirements={[{ proficiency: props.catalogue.scale[0] }, {}]} showsMeaning={false} showsMandatory={false} />',
      '- **A** Awareness\n- **W** Working\n- **V** Advanced\n- **E** Expert\n- **No proficiency**',
    ],
    [
      'ScaleLegend of requirements that are all without a proficiency',
      'A\n\n<ScaleLegend scale={[]} requirements={[{}]} />',
      'A',
    ],
  ])('%s shows the same as on the page', (_, source, markdown) => {
    expect(written(source)).toBe(markdown);
  });
});

const folders = ['reference', 'other-language', 'branded/content'].map((name) => ({
  name,
  dir: join('tests/fixtures', name, 'guides'),
}));
const guides = folders.flatMap(({ name, dir }) =>
  readdirSync(dir).map((file) => [`${name}: ${file}`, name, join(dir, file)] as const),
);

test.each(guides)('the guide %s has no code and only absolute links', (_, fixture, file) => {
  const markdown = written(bodyOf(readFileSync(file, 'utf8')), fixture);
  const prose = markdown.replace(/```[^]*?```|`[^`]*`/g, '');
  expect(prose).not.toMatch(/[{}]|<\/?[A-Za-z]|^(?:import|export)\b/m);
  expect(markdown).not.toContain('See the page');
  expect(linkAddresses(markdown).filter((address) => !/^(?:https?:|mailto:)/.test(address))).toEqual([]);
});
