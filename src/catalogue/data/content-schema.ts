import { z } from 'zod';
import { contentSchemas, type ContentKind } from '../content-file.ts';

/** The kinds of content files, as the schemas are named. */
export const contentKinds = Object.keys(contentSchemas) as ContentKind[];

/** The JSON Schema of one kind of content file, as an editor's completion reads it. */
export function contentSchema(kind: ContentKind): object {
  const schema = z.toJSONSchema(contentSchemas[kind], { io: 'input', unrepresentable: 'any' });
  return { title: `Rolebook ${kind} file`, ...schema };
}
