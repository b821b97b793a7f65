import { countOf } from '#catalogue/text/words.ts';
import { directorySource } from '#reader/content-source.ts';
import { CommandError } from '../command/command.ts';
import { findTableFault, mendTables } from './field-tables.ts';
import { findSchemaFaults, mendSchemas } from './schema-files.ts';

/** Writes JSON Schemas and tables of fields, or lists outdated ones. Throws a CommandError if there is no content. */
export function writeOrCheckSchemas(contentDir: string, isCheck: boolean): void {
  const source = directorySource(contentDir);
  if (!source.exists) {
    throw new CommandError(
      `the content directory ${contentDir} does not exist: set CONTENT_DIR to one that does`,
    );
  }
  const faults = findSchemaFaults(contentDir).filter(({ isIds }) => !isCheck || !isIds);
  const tables = findTableFault();
  if (!isCheck) {
    mendSchemas(contentDir, faults);
    if (tables) mendTables(tables);
  }
  const files = [...faults.map(({ file }) => source.display(file)), ...(tables ? [tables.shown] : [])];
  const notice = isCheck ? ':1  notice: not up to date; "npx rolebook schemas" updates it' : '';
  for (const file of files) console.log(`${file}${notice}`);
  const done = `${countOf(files.length, 'file')} ${isCheck ? 'not up to date' : 'written'}`;
  console.log(`schemas: ${files.length > 0 ? done : 'up to date'}`);
}
