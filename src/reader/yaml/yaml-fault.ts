/** A fault of a YAML source, in an editor's words, and its offset. */
export interface YamlFault {
  offset: number;
  message: string;
}
