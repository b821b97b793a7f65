import { asDict, dictIn, itemsIn, nameIn, numberIn, textIn, entryIn } from '../ua-objects.ts';
import { faultIf, rule } from '../ua-rule.ts';

/** The bit of an encrypted document's permissions that lets assistive technology read it. */
const MAY_BE_READ = 512;

/** Rules about layers, attached files, dynamic forms, encryption and media. */
export const otherRules = [
  rule('7.10', 1, ({ catalog }) =>
    layerSettings(catalog).flatMap((settings) =>
      faultIf(!textIn(settings, 'Name'), 'a setting of layers has no name'),
    ),
  ),
  rule('7.10', 2, ({ catalog }) =>
    layerSettings(catalog).flatMap((settings) =>
      faultIf(entryIn(settings, 'AS') !== undefined, 'layers change by themselves'),
    ),
  ),
  rule('7.11', 1, ({ dicts }) =>
    dicts
      .filter((dict) => entryIn(dict, 'EF') !== undefined && !(textIn(dict, 'F') && textIn(dict, 'UF')))
      .map(() => 'an attached file has no name'),
  ),
  rule('7.15', 1, ({ catalog }) =>
    faultIf(entryIn(dictIn(catalog, 'AcroForm'), 'XFA') !== undefined, 'the document has an XFA form'),
  ),
  rule('7.16', 1, ({ encryption }) =>
    faultIf(
      encryption !== undefined && ((numberIn(encryption, 'P') ?? 0) & MAY_BE_READ) === 0,
      'the document is encrypted against assistive technology',
    ),
  ),
  rule('7.18.6.2', 1, ({ dicts }) =>
    dicts.filter((dict) => isMedia(dict) && !entryIn(dict, 'CT')).map(() => 'a medium has no type'),
  ),
  rule('7.18.6.2', 2, ({ dicts }) =>
    dicts
      .filter((dict) => isMedia(dict) && itemsIn(dict, 'Alt').length === 0)
      .map(() => 'a medium has no text in its place'),
  ),
];

function layerSettings(catalog: Parameters<typeof dictIn>[0]) {
  const layers = dictIn(catalog, 'OCProperties');
  return [dictIn(layers, 'D'), ...itemsIn(layers, 'Configs').map(asDict)].filter(
    (settings) => settings !== undefined,
  );
}

function isMedia(dict: Parameters<typeof dictIn>[0]): boolean {
  return nameIn(dict, 'S') === 'MCD' || nameIn(dict, 'Type') === 'MediaClip';
}
