import { today } from '#reader/today.ts';
import { describeOwners } from '../codeowners/report-codeowners.ts';
import { writeOrCheckStyle } from '../content/report-style.ts';
import type { ReportFormat } from '../report/print-report.ts';
import { writeOrCheckSchemas } from '../schemas/report-schemas.ts';
import { checkContent } from './check-content.ts';
import { lintContent } from './lint-content.ts';

interface TestOptions {
  format: ReportFormat;
  /** Whether findings about the writing are errors. */
  isStrict: boolean;
}

/**
 * Checks the content and its writing, and prints notices about style, schemas and code owners. Throws a CommandError if there
 * are problems.
 */
export async function testContent(contentDir: string, { format, isStrict }: TestOptions): Promise<void> {
  await checkContent(contentDir, { format });
  lintContent(contentDir, { errors: [], isStrict, today: today(), format });
  await writeOrCheckStyle(contentDir, true);
  writeOrCheckSchemas(contentDir, true);
  console.log(describeOwners(contentDir));
}
