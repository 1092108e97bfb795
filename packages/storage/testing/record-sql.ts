import { AsyncLocalStorage } from 'node:async_hooks';
import type { LogEvent } from 'kysely';
import type { Repositories } from '../repositories/index.ts';
import type { Store } from '../open-store.ts';

/** What each function of each repository has sent: SQL by function, by repository. */
type Recorded = Map<string, Map<string, Set<string>>>;

export interface SqlRecorder {
  /** For `openStore`: is told each statement. */
  readonly log: (event: LogEvent) => void;
  /** The store itself; what its repositories send from now on is recorded under the function that was called. */
  watch(store: Store): Store;
  /** A document for each repository: its functions by name, with all that they sent. A function that was never called has none. */
  documents(): ReadonlyMap<string, string>;
}

export function createSqlRecorder(): SqlRecorder {
  const recorded: Recorded = new Map();
  const sending = new AsyncLocalStorage<Set<string>>();

  const watchRepository = <T extends object>(name: string, repository: T): T => {
    const functions = recorded.get(name) ?? new Map<string, Set<string>>();
    recorded.set(name, functions);
    for (const key of Object.keys(repository)) if (!functions.has(key)) functions.set(key, new Set());
    return new Proxy(repository, {
      get(target, key): unknown {
        const value: unknown = Reflect.get(target, key);
        const sent = functions.get(String(key));
        if (typeof value !== 'function' || sent === undefined) return value;
        return (...given: unknown[]): unknown => {
          const answer: unknown = sending.run(sent, () => Reflect.apply(value, target, given));
          return isIterable(answer) ? eachWithin(answer, (next) => sending.run(sent, next)) : answer;
        };
      },
    });
  };
  const watchAll = <T extends Repositories>(repositories: T): T =>
    new Proxy(repositories, {
      get(target, key): unknown {
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'object' && value !== null && key !== 'transfer'
          ? watchRepository(String(key), value)
          : value;
      },
    });
  return {
    log: ({ query }) => void sending.getStore()?.add(readable(query.sql)),
    watch(store) {
      const inTransaction: Store['inTransaction'] = (work, person) =>
        store.inTransaction((repositories) => work(watchAll(repositories)), person);
      return new Proxy(watchAll(store), {
        get: (target, key): unknown => (key === 'inTransaction' ? inTransaction : Reflect.get(target, key)),
      });
    },
    documents: () =>
      new Map(
        [...recorded].map(([name, functions]) => [
          name,
          [...functions]
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([key, sent]) => [`-- ${key}`, ...[...sent].sort()].join('\n'))
            .join('\n\n') + '\n',
        ]),
      ),
  };
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function* eachWithin(
  values: AsyncIterable<unknown>,
  within: <T>(next: () => T) => T,
): AsyncGenerator<unknown> {
  const iterator = values[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await within(() => iterator.next());
      if (done === true) return;
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}

/** A clause a line, those within brackets aside; however many values or rows are given, the text is the same. */
function readable(sql: string): string {
  const text = sql
    .replace(/\$\d+/g, '?')
    .replace(/\s+/g, ' ')
    .replace(/(\(\?(?:, ?\?)*\))(?:, ?\1)+/g, '$1, …')
    .replace(/(values \(\?(?:, ?\?)*\))(?!,)/g, '$1, …')
    .replace(/\bin \(\?(?:, ?\?)*\)/g, 'in (?, …)')
    .replace(CLAUSE, '\n  ');
  return `${text.trim()};`;
}

const CLAUSE =
  / (?=(?:(?<!delete )from|where|(?:left |inner )join|group by|order by|on conflict|set|values|union all|returning|limit) )(?![^()]*\))/g;
