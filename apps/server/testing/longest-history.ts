import { randomUUID } from 'node:crypto';
import type { ExportFile } from '@emoverse/api-contract';
import {
  FEEDBACK_ACTIONS,
  MEDIA_DOMAINS,
  MOST_KNOWN_WORKS,
  MOST_RECORDS,
  RECORD_KINDS,
  TEXT_LENGTHS,
  type RecordKind,
} from '@emoverse/domain';
import { NOON, SMALL_CATALOGUE, sadMood } from './start-app.ts';

/** Well below what a body may be. */
const FILE_BYTES = 60 * 1024 * 1024;
const DAY = 86_400_000;

/**
 * Exports that fill a profile with `share` (0…1) of all that may be kept of each kind, one of each kind after the other, so
 * that each is legal by itself.
 */
export function* longestHistory(
  share: number,
): Generator<{ kind: RecordKind; body: Uint8Array<ArrayBuffer> }> {
  const impressions: string[] = [];
  const recordOf = (kind: RecordKind, nth: number): unknown => {
    const at = NOON - DAY - nth;
    const itemId = SMALL_CATALOGUE[nth % SMALL_CATALOGUE.length].id;
    switch (kind) {
      case 'moods':
        return {
          id: randomUUID(),
          estimate: sadMood(at),
          felt: 'happy',
          note: 'a note',
          at: at - nth * 10_000,
        };
      case 'impressions':
        impressions.push(randomUUID());
        return {
          ...{ id: impressions.at(-1), visitId: randomUUID(), itemId, at, position: nth % 50 },
          ...{ domain: MEDIA_DOMAINS[Math.floor(nth / 40) % 7], propensity: 0.1, policy: 'emoverse' },
          ...{ policyVersion: 'x'.repeat(200), source: 'mood-neighbours', mood: sadMood(at) },
          intent: { kind: 'match' },
        };
      case 'reactions':
        return {
          ...{ id: randomUUID(), at, undone: nth % 4 === 0, learned: true },
          ...{ action: FEEDBACK_ACTIONS[nth % FEEDBACK_ACTIONS.length], impressionId: impressions[nth] },
          itemId: nth % 2 === 0 ? itemId : `no-such-item-${nth}`,
        };
      case 'reviews':
        return {
          ...{ id: randomUUID(), itemId, tone: 0, at },
          text: `${nth} ${'A sad, sad film! '.repeat(400)}`.slice(0, TEXT_LENGTHS.review),
        };
      case 'tasteEdits': {
        const edit = {
          kind: 'taste-set',
          id: randomUUID(),
          at,
          facet: 'genre',
          term: `term ${nth}`,
          weight: 0.5,
        };
        return { edit, undone: nth % 4 === 0 };
      }
      case 'playlists':
        return {
          ...{
            id: randomUUID(),
            name: `playlist ${nth}`,
            origin: 'hand',
            createdAt: at,
            changedAt: at - nth,
          },
          entries: Array.from({ length: nth === 0 ? 2000 : 300 }, (_, place) => ({
            ...{
              id: randomUUID(),
              title: `work ${place}`,
              location: `https://example.org/${'x'.repeat(100)}`,
            },
            ...{ itemId, creators: Array.from({ length: nth === 0 ? 30 : 2 }, () => '*é*') },
          })),
        };
      case 'tasteImports':
        return {
          ...{ id: randomUUID(), service: 'lastfm', fileName: `export ${nth}.csv`, at, missed: 0 },
          works: Array.from({ length: MOST_KNOWN_WORKS }, (_, place) => ({
            itemId: place < SMALL_CATALOGUE.length ? SMALL_CATALOGUE[place].id : `no-such-item-${place}`,
            ...{ liking: (place % 200) / 100 - 1, sureness: 0.5, at: at - place },
          })),
        };
      case 'dayNotes':
        return {
          day: new Date(NOON - nth * DAY).toISOString().slice(0, 10),
          note: 'x'.repeat(TEXT_LENGTHS.dayNote),
          changedAt: at,
        };
    }
  };
  const order: readonly RecordKind[] = [
    'impressions',
    ...RECORD_KINDS.filter((kind) => kind !== 'impressions'),
  ];
  for (const kind of order) {
    const most = Math.ceil(MOST_RECORDS[kind] * share);
    let pieces: string[] = [];
    let bytes = 0;
    for (let nth = 0; nth < most; nth++) {
      const piece = JSON.stringify(recordOf(kind, nth));
      pieces.push(piece);
      bytes += piece.length + 1;
      if (bytes < FILE_BYTES && nth < most - 1) continue;
      yield { kind, body: fileOf(kind, pieces) };
      pieces = [];
      bytes = 0;
    }
  }
}

function fileOf(kind: RecordKind, pieces: readonly string[]): Uint8Array<ArrayBuffer> {
  const empty: Omit<ExportFile, 'settings'> & { settings: object } = {
    ...{ format: 'emoverse-export', version: 1, exportedAt: NOON, settings: {} },
    ...{
      moods: [],
      reactions: [],
      reviews: [],
      tasteEdits: [],
      playlists: [],
      dayNotes: [],
      tasteImports: [],
      impressions: [],
    },
  };
  const { [kind]: _, ...others } = empty;
  return new TextEncoder().encode(`${JSON.stringify(others).slice(0, -1)},"${kind}":[${pieces.join(',')}]}`);
}
