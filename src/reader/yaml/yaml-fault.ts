/** What is wrong with a YAML source, in an editor's words, and at which offset. */
export interface YamlFault {
  offset: number;
  message: string;
}
