import { z } from 'zod';
import { CommandError } from '../../command/command.ts';
import type { HostedRepository } from '../../host/hosted-repository.ts';
import { oneLine } from '../one-line.ts';
import { createAsker, type AskerOptions, type RequestCounts } from './asker.ts';
import { BrokenAnswerError } from './failure.ts';
import { HOST_WORDS } from './host-words.ts';

/** Something to ask a server for. */
interface Question {
  /** Below the address of the API, such as `repos/owner/name/issues`. */
  path: string;
  parameters?: Record<string, string>;
  /**
   * When its subject last changed, for a server that gives no entity tags: what was answered about the same moment in an
   * earlier run is not asked for again.
   */
  asOf?: string | undefined;
}

/** The API of a host. Each method throws a CommandError that says what to do if the server does not give what was asked. */
export interface Api {
  repository: HostedRepository;
  /** Returns all items of a list, page after page. */
  list: <Schema extends z.ZodType>(question: Question, schema: Schema) => Promise<z.output<Schema>[]>;
  one: <Schema extends z.ZodType>(question: Question, schema: Schema) => Promise<z.output<Schema>>;
  text: (question: Question) => Promise<string>;
  /** How much was asked so far. */
  counts: Readonly<RequestCounts>;
}

/** An API that asks only for what has changed, waits if the server wants it to, and tries again what may pass. */
export function createApi(options: AskerOptions): Api {
  const { repository, dialect } = options;
  const { counts, ask } = createAsker(options);
  const check = `check ${HOST_WORDS[repository.kind].apiUrl} and "repository" in site.yaml`;
  const addressOf = ({ path, parameters = {} }: Question): string => {
    const query = new URLSearchParams(parameters).toString();
    return `${repository.apiUrl}/${path}${query === '' ? '' : `?${query}`}`;
  };
  return {
    repository,
    counts,
    list: async (question, schema) => {
      const items: unknown[] = [];
      const parameters = { ...dialect.pageSize, ...question.parameters };
      let url: string | undefined = addressOf({ ...question, parameters });
      while (url !== undefined) {
        const answer = await ask(url, (data) => expectList(data, dialect.hasNullLists, check), question.asOf);
        items.push(...z.array(z.unknown()).parse(answer.data ?? []));
        url = dialect.nextPage(url, answer, items.length);
      }
      return parseAnswer(items, z.array(schema), question, check);
    },
    one: async (question, schema) => {
      const { data } = await ask(addressOf(question), expectJson, question.asOf);
      return parseAnswer(data, schema, question, check);
    },
    text: async (question) => {
      const { data } = await ask(addressOf(question), () => undefined, question.asOf);
      return parseAnswer(data, z.string(), question, check);
    },
  };
}

/** Text is an answer that Octokit could not read as JSON. */
function expectJson(data: unknown): void {
  if (typeof data === 'string') throw new BrokenAnswerError('the answer broke off, or is not JSON');
}

function expectList(data: unknown, mayBeNull: boolean, check: string): void {
  expectJson(data);
  if (Array.isArray(data) || (mayBeNull && data === null)) return;
  throw new CommandError(`the server answered with something that is not a list: ${check}`);
}

function parseAnswer<Schema extends z.ZodType>(
  data: unknown,
  schema: Schema,
  { path }: Question,
  check: string,
): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const fault = oneLine(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, 200);
  throw new CommandError(`the server's answer to ${path} has another shape (${fault}): ${check}`);
}
