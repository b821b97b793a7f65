import { expect, test } from 'vitest';
import { formatJsonLd } from './graph.ts';

test('things are one graph of schema.org', () => {
  expect(JSON.parse(formatJsonLd([{ '@type': 'WebSite', name: 'Paths' }]))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'WebSite', name: 'Paths' }],
  });
});

test.each(['</script><script>alert(1)</script>', '<!-- <script>', 'a & b', '"quoted"', '\\u003c'])(
  'the name %j cannot end the script element, and is parsed unchanged',
  (name) => {
    const text = formatJsonLd([{ '@type': 'WebSite', name }]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name }] });
  },
);
