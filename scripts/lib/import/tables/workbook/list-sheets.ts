import { scanSheet, type SheetScan } from './scan-sheet.ts';
import { textOfPart, type WorkbookParts } from './unzip-workbook.ts';
import { visitXml, withoutNamespace } from './visit-xml.ts';

/** A sheet of cells in a workbook. */
export interface WorkbookSheet {
  name: string;
  /** The position in the workbook, from 1; sheets that hold only a chart count too. */
  position: number;
  path: string;
  isHidden: boolean;
  scan: SheetScan;
}

/** Lists the sheets of a workbook in order, without those that hold only a chart. */
export function listSheets(parts: WorkbookParts): WorkbookSheet[] {
  const pathById = pathsOfSheets(textOfPart(parts, 'xl/_rels/workbook.xml.rels'));
  const sheets: WorkbookSheet[] = [];
  let position = 0;
  visitXml(textOfPart(parts, 'xl/workbook.xml'), {
    onOpen: (tag, attributes) => {
      const { name, state = 'visible' } = attributes;
      if (tag !== 'sheet' || !name) return;
      position += 1;
      const id = Object.entries(attributes).find(([key]) => key !== 'id' && withoutNamespace(key) === 'id');
      const path = pathById.get(id?.[1] ?? '');
      if (path === undefined) return;
      const scan = scanSheet(textOfPart(parts, path));
      sheets.push({ name, position, path, isHidden: state !== 'visible', scan });
    },
  });
  return sheets;
}

function pathsOfSheets(relationships: string): Map<string, string> {
  const pathById = new Map<string, string>();
  visitXml(relationships, {
    onOpen: (tag, { Id: id, Type: type, Target: target }) => {
      if (tag !== 'Relationship' || !id || !target || !type?.endsWith('/worksheet')) return;
      pathById.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return pathById;
}
