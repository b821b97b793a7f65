import { describe, expect, test } from 'vitest';
import { wordsSite } from '../setup/sites.ts';

/** Words about scales and mandatory requirements. */
const WORDS_OF_SCALES =
  /mandatory|optional|proficienc|\bletters\b|(?<!US )\bletter\b|to the same depth|\bdeep(?:er|est)?\b/i;

describe('in a framework without a scale and mandatory requirements', () => {
  // Pages about changes quote commits, whose words are not the site's.
  const paths = wordsSite.pages.map(({ path }) => path).filter((path) => !/history|changes/.test(path));

  test.each(paths)('%s mentions neither', (path) => {
    const { document } = wordsSite.page(path);
    for (const element of document.querySelectorAll('script, style, template')) element.remove();
    const attributes = [
      ...document.querySelectorAll('[aria-label], [title], [content], [placeholder]'),
    ].flatMap((element) =>
      ['aria-label', 'title', 'content', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    const found = [document.documentElement.textContent, ...attributes].flatMap(
      (text) => WORDS_OF_SCALES.exec(text.replaceAll(/\s+/g, ' '))?.[0] ?? [],
    );
    expect(found).toEqual([]);
  });
});
