import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { htmlRules } from '../setup/html-rules.ts';
import { sites } from '../setup/sites.ts';

const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));

describe.each(sites)('$name', (site) => {
  test('is written in valid HTML', async () => {
    const faults: string[] = [];
    for (const { path, html } of site.pages) {
      const { results } = await validator.validateString(html, path);
      for (const { ruleId, line, column, message } of results.flatMap(({ messages }) => messages)) {
        faults.push(`${path}:${line}:${column}  ${message} (${ruleId})`);
      }
    }
    expect(faults).toEqual([]);
  });
});
