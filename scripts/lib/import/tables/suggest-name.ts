import { basename } from 'node:path';
import { nameFromId } from '#catalogue/model/id-from-name.ts';

/** Matches default names of sheets, such as `Sheet1`, `Tabelle1` and `Лист1`. */
const UNNAMED =
  /^(?:sheet|tabelle(?:nblatt)?|feuil(?:le)?|hoja|foglio|planilha|página|folha|blad|ark|arkusz|list|лист|シート|工作表|시트) ?\d*$/i;

/** Returns the name of a file in words: `backend-engineer (1).csv` gives `Backend Engineer`. Keeps existing capitals. */
export function nameOfFile(file: string): string {
  const name = basename(file)
    .replace(/\.[^.]*$/, '')
    .replace(/ \(\d+\)$/, '');
  const id = name.replace(/[-_.\s]+/g, '-').replace(/^-|-$/g, '');
  return /\p{Lu}/u.test(id) ? id.replaceAll('-', ' ') : nameFromId(id);
}

/** Returns the name of a sheet, or that of its file if the sheet has a default name. */
export function nameOfSheet(sheet: string, file: string): string {
  return UNNAMED.test(sheet.trim()) ? nameOfFile(file) : sheet.trim();
}
