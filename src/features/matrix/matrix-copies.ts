import type { Role } from '#catalogue/model/catalogue.ts';
import { hasPart, pdfsOf } from '#catalogue/model/site-parts.ts';
import type { SiteData } from '#catalogue/publish/site-data.ts';

/** A file with the matrix of a role. */
export interface MatrixCopy {
  name: string;
  path: string;
  /** Whether the link should download the file, since browsers would show it as plain text. */
  isSaved: boolean;
  /** The text before the link in a sentence that lists the files. */
  separator: '' | ', ' | ' or ';
}

/** Returns the files that contain a role's matrix, or none if the site has neither data nor PDFs. */
export function matrixCopies(
  { id }: Role,
  { urls, catalogue: { site } }: Pick<SiteData, 'urls' | 'catalogue'>,
): MatrixCopy[] {
  const files: Omit<MatrixCopy, 'separator'>[] = [];
  if (hasPart(site, 'data')) {
    files.push({ name: 'CSV', path: urls.roleCsv(id), isSaved: true });
    files.push({ name: 'CSV for Excel', path: urls.roleExcelCsv(id), isSaved: true });
    files.push({ name: 'JSON', path: urls.roleJson(id), isSaved: false });
  }
  const [pdf] = pdfsOf(site);
  if (pdf) files.push({ name: 'PDF', path: urls.careerTrack(id, pdf.document, pdf.paper), isSaved: false });
  return files.map((file, index) => ({ ...file, separator: separatorAt(index, files.length) }));
}

function separatorAt(index: number, length: number): MatrixCopy['separator'] {
  if (index === 0) return '';
  return index === length - 1 ? ' or ' : ', ';
}
