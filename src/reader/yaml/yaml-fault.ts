/** A fault of a YAML source, with its offset and a message for an editor. */
export interface YamlFault {
  offset: number;
  message: string;
}
