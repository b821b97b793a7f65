import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readUaFaults } from '../setup/pdf-ua/broken-rules.ts';
import { printedFiles } from '../setup/printed-documents.ts';
import { referenceSite } from '../setup/sites.ts';

const printed = printedFiles.filter(({ site }) => site === referenceSite);

test.each(printed)('the $document of $id on $paper breaks no rule of PDF/UA-1', async ({ file }) => {
  expect(await readUaFaults(readFileSync(file))).toEqual(new Map());
});
