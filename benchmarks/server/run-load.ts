// A process of its own: what the load costs is not the server's.
import { randomUUID } from 'node:crypto';
import { moodFromPoint } from '@emoverse/mood';
import { Client } from 'undici';
import { taskSchema, type LoadAnswer, type LoadKind, type LoadTask } from './load-messages.ts';

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  /** The reaction that a 200 acknowledges. */
  readonly event?: string;
}

const INTENTS = ['match', 'lift', 'calm', 'focus'] as const;
/** Lists in one visit, as somebody asks who looks around. */
const LISTS_A_VISIT = 4;

/** Requests of one connection, one after the other. */
function requestsOf(kind: LoadKind, items: number): (person: number) => Asked {
  const visits = new Map<number, { id: string; lists: number }>();
  const pick = (count: number): number => Math.floor(Math.random() * count);
  let turn = 0;
  const feedback = (): Asked => {
    const event = randomUUID();
    const itemId = `film-${pick(items)}`;
    const action = Math.random() < 0.5 ? 'liked' : 'skipped';
    const at = Date.now();
    const body = JSON.stringify({ events: [{ kind: 'reaction', id: event, itemId, action, at }] });
    return { method: 'POST', path: '/api/feedback', body, event };
  };
  const recommend = (person: number): Asked => {
    const known = visits.get(person);
    const visit =
      known === undefined || known.lists >= LISTS_A_VISIT ? { id: randomUUID(), lists: 0 } : known;
    visit.lists += 1;
    visits.set(person, visit);
    const point = { valence: 2 * Math.random() - 1, arousal: 2 * Math.random() - 1 };
    const body = JSON.stringify({
      mood: moodFromPoint(point, Date.now()),
      intent: { kind: INTENTS[pick(INTENTS.length)] },
      domains: ['films'],
      count: 10,
      visitId: visit.id,
    });
    return { method: 'POST', path: '/api/recommendations', body };
  };
  return (person) => {
    switch (kind) {
      case 'nothing':
        return { method: 'GET', path: '/api/health' };
      case 'feedback':
        return feedback();
      case 'recommend':
        return recommend(person);
      case 'both':
        return turn++ % 2 === 0 ? feedback() : recommend(person);
    }
  };
}

/** Chance says who asks next: anybody, or one of those whose server the connection goes to. */
function personFor({ persons, addresses, sticky }: LoadTask, connection: number): number {
  const groups = sticky ? addresses.length : 1;
  const group = connection % groups;
  return group + groups * Math.floor(Math.random() * Math.ceil((persons.length - group) / groups));
}

/** Each connection sends its next request when the last one was answered; whose it is, chance says. */
async function load(task: LoadTask): Promise<LoadAnswer> {
  const times: number[] = [];
  const acknowledged: [number, string][] = [];
  let refused = 0;
  let firstRefusal: string | undefined;
  let broken = false;
  const begin = performance.now() + task.warmUpMs;
  const end = begin + task.measureMs;
  let cpuAtBegin = process.cpuUsage();
  setTimeout(() => (cpuAtBegin = process.cpuUsage()), task.warmUpMs);
  const connection = async (number: number): Promise<void> => {
    const client = new Client(task.addresses[number % task.addresses.length]);
    const next = requestsOf(task.kind, task.items);
    try {
      while (performance.now() < end) {
        const person = personFor(task, number);
        const { event, ...request } = next(person);
        const headers = {
          cookie: task.persons[person],
          ...(request.body !== undefined && { 'content-type': 'application/json' }),
        };
        const sent = performance.now();
        const answer = await client.request({ ...request, headers });
        const text = await answer.body.text();
        const done = performance.now();
        if (answer.statusCode !== 200) {
          refused += 1;
          firstRefusal ??= `${answer.statusCode} ${text}`;
        } else if (event !== undefined) acknowledged.push([person, event]);
        if (sent >= begin && done <= end) times.push(done - sent);
      }
    } catch {
      broken = true;
    } finally {
      await client.destroy();
    }
  };
  await Promise.all(Array.from({ length: task.connections }, (_, number) => connection(number)));
  const { user, system } = process.cpuUsage(cpuAtBegin);
  const seconds = task.measureMs / 1000;
  return {
    times,
    seconds,
    refused,
    ...(firstRefusal !== undefined && { firstRefusal }),
    broken,
    acknowledged,
    cpuSeconds: (user + system) / 1e6,
  };
}

process.on('message', (message) => {
  void load(taskSchema.parse(message)).then((answer) => process.send?.(answer));
});
