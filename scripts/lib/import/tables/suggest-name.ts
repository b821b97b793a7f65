import { basename } from 'node:path';
import { nameFromId } from '#catalogue/model/id-from-name.ts';

/** Names that spreadsheets give by themselves: `Sheet1`, `Tabelle1`, `Лист1`. */
const UNNAMED =
  /^(?:sheet|tabelle(?:nblatt)?|feuil(?:le)?|hoja|foglio|planilha|página|folha|blad|ark|arkusz|list|лист|シート|工作表|시트) ?\d*$/i;

/** Returns the name of a file in words: `backend-engineer (1).csv` is `Backend Engineer`. Capitals stay as they are. */
export function nameOfFile(file: string): string {
  const name = basename(file)
    .replace(/\.[^.]*$/, '')
    .replace(/ \(\d+\)$/, '');
  const id = name.replace(/[-_.\s]+/g, '-').replace(/^-|-$/g, '');
  return /\p{Lu}/u.test(id) ? id.replaceAll('-', ' ') : nameFromId(id);
}

/** Returns the name of a sheet, or that of its file if nobody has named the sheet. */
export function nameOfSheet(sheet: string, file: string): string {
  return UNNAMED.test(sheet.trim()) ? nameOfFile(file) : sheet.trim();
}
