import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { htmlRules } from './html-rules.ts';
import type { SitePage } from './read-site.ts';

const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));

/** Returns the faults in the HTML of pages, each as `path:line:column  message (rule)`. */
export async function htmlFaults(pages: readonly SitePage[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    for (const { ruleId, line, column, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${path}:${line}:${column}  ${message} (${ruleId})`);
    }
  }
  return faults;
}
