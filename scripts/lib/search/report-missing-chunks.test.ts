import { expect, test } from 'vitest';
import { reportMissingChunks } from './report-missing-chunks.ts';

const fileOf = (path: string, text: string) => ({ path, content: new TextEncoder().encode(text) });
const part = 'try{a()}catch(e){console.error(`Failed to load the index chunk ${url}:\n${e?.toString()}`);}';
const contents = 'try{b()}catch(e){console.error(`Failed to load the meta index:\n${e?.toString()}`);}';

test("makes Pagefind's scripts throw the errors that they only print", () => {
  const [script] = reportMissingChunks([fileOf('pagefind-worker.js', `${part}${contents}c()`)]);
  const text = new TextDecoder().decode(script?.content);
  expect(text.match(/`\);throw e;\}/g)).toHaveLength(2);
  expect(text).toMatch(/^try\{a\(\)\}.*c\(\)$/s);
});

test('leaves other files unchanged', () => {
  const file = fileOf('index/en_1.pf_index', part);
  expect(reportMissingChunks([file])).toEqual([file]);
});

test('leaves a script in another format unchanged', () => {
  const script = fileOf('pagefind.js', 'try{a()}catch{report()}');
  expect(reportMissingChunks([script])).toEqual([script]);
});
