import { damage } from './damage.ts';

const PART = /<pdfuaid:part>.*<\/pdfuaid:part>/;

/** Damages of the metadata, the header, the catalog and the file. */
export const metadataDamages = [
  damage('5-1', 'metadata without PDF/UA', (sound) =>
    sound.setMetadata((packet) => packet.replace(PART, '')),
  ),
  damage('5-2', 'part 2', (sound) => sound.setMetadata((packet) => packet.replace('part>1<', 'part>2<'))),
  ...['part', 'amd', 'corr'].map((name, index) =>
    damage(`5-${3 + index}`, `another prefix of ${name}`, (sound) =>
      sound.setMetadata((packet) =>
        packet.replace('xmlns:pdfuaid', 'xmlns:ua').replace(PART, `<ua:${name}>1</ua:${name}>`),
      ),
    ),
  ),
  damage('6.1-1', 'version 2.0', (sound) => (sound.header = '%PDF-2.0')),
  damage('6.2-1', 'no mark', (sound) => sound.set('catalog', { MarkInfo: {} })),
  damage('7.1-4', 'suspects', (sound) =>
    sound.set('catalog', { MarkInfo: { Marked: true, Suspects: true } }),
  ),
  damage('7.1-8', 'no metadata', (sound) => sound.set('catalog', { Metadata: undefined })),
  damage('7.1-8', 'metadata of another type', (sound) =>
    sound.set('catalog', { Metadata: sound.stream('{}', { Type: 'Metadata' }) }),
  ),
  damage('7.1-9', 'an empty title', (sound) =>
    sound.setMetadata((packet) => packet.replace('>Title<', '> <')),
  ),
  damage('7.1-10', 'a hidden title', (sound) =>
    sound.set('catalog', { ViewerPreferences: { DisplayDocTitle: false } }),
  ),
  damage('7.10-1', 'layers without a name', (sound) => sound.set('catalog', { OCProperties: { D: {} } })),
  damage('7.10-2', 'layers that change', (sound) =>
    sound.set('catalog', { OCProperties: { Configs: [{ AS: [] }] } }),
  ),
  damage('7.11-1', 'a file without a name', (sound) => sound.define('file', { Type: 'Filespec', EF: {} })),
  damage('7.15-1', 'a dynamic form', (sound) => sound.set('catalog', { AcroForm: { XFA: [] } })),
  damage('7.16-1', 'a secret', (sound) => {
    sound.pdf.context.trailerInfo.Encrypt = sound.define('encryption', { P: 0 });
  }),
  damage('7.18.6.2-1', 'a medium without a type', (sound) =>
    sound.define('medium', { S: 'MCD', Alt: ['a'] }),
  ),
  damage('7.18.6.2-2', 'a medium without a text', (sound) =>
    sound.define('medium', { Type: 'MediaClip', CT: 'b' }),
  ),
];
