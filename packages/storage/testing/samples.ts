import { randomUUID } from 'node:crypto';
import {
  catalogueItemSchema,
  certainScores,
  eventIdSchema,
  impressionIdSchema,
  itemIdSchema,
  profileIdSchema,
  propensity,
  visitIdSchema,
  type CatalogueItem,
  type FeedbackAction,
  type FeedbackEvent,
  type FeltChange,
  type Impression,
  type MoodEstimate,
  type TasteEdit,
} from '@emoverse/domain';
import type { z } from 'zod';
import type { StoredMood } from '../repositories/moods.ts';

export const NOON = Date.UTC(2026, 10, 23, 12);

export const newProfileId = () => profileIdSchema.parse(randomUUID());
export const newEventId = () => eventIdSchema.parse(randomUUID());
export const newImpressionId = () => impressionIdSchema.parse(randomUUID());
export const newVisitId = () => visitIdSchema.parse(randomUUID());
export const itemId = (text: string) => itemIdSchema.parse(text);

export function sampleItem(
  id: string,
  changes: Partial<z.input<typeof catalogueItemSchema>> = {},
): CatalogueItem {
  return catalogueItemSchema.parse({
    id,
    domain: 'music',
    title: `Title of ${id}`,
    mood: { valence: 0.5, arousal: -0.25 },
    moodSource: 'editorial',
    factSources: ['editor'],
    collection: 'bundled',
    ...changes,
  });
}

export function sampleMood(at = NOON): MoodEstimate {
  return {
    scores: certainScores('sad'),
    valence: -0.7,
    arousal: -0.4,
    valenceDeviation: 0.1,
    arousalDeviation: 0.2,
    confidence: 0.75,
    source: 'picker',
    at,
  };
}

export function sampleRecord(changes: Partial<StoredMood> = {}): StoredMood {
  return { id: randomUUID(), estimate: sampleMood(), at: NOON, ...changes };
}

export function sampleImpression(changes: Partial<Impression> = {}): Impression {
  return {
    id: newImpressionId(),
    visitId: newVisitId(),
    itemId: itemId('song-a'),
    domain: 'music',
    position: 0,
    surface: 'list',
    filters: { allowExplicit: true },
    propensity: propensity(0.125),
    propensityOf: 'place',
    policy: 'emoverse',
    policyVersion: '1',
    source: 'mood-neighbours',
    mood: sampleMood(),
    intent: { kind: 'journey', destination: { valence: 0.7, arousal: 0.3 } },
    at: NOON,
    ...changes,
  };
}

export function reaction(
  action: FeedbackAction,
  item: string,
  at: number,
  impressionId?: Impression['id'],
): Extract<FeedbackEvent, { kind: 'reaction' }> {
  return {
    kind: 'reaction',
    id: newEventId(),
    itemId: itemId(item),
    action,
    at,
    ...(impressionId !== undefined && { impressionId }),
  };
}

/** How somebody felt after an item; before it only where that is said. */
export function feltAfter(
  item: string,
  at: number,
  felt: FeltChange = { before: { valence: -0.5, arousal: 0.25 }, after: { valence: 0.5, arousal: 0 } },
): Extract<FeedbackEvent, { kind: 'reaction' }> {
  return { ...reaction('felt-after', item, at), felt };
}

/** Stars for an item. */
export function rated(item: string, stars: number, at: number): Extract<FeedbackEvent, { kind: 'reaction' }> {
  return { ...reaction('rated', item, at), stars };
}

export function undo(of: Pick<FeedbackEvent, 'id'>, at: number): FeedbackEvent {
  return { kind: 'undo', id: newEventId(), undoes: of.id, at };
}

export function setGenre(term: string, weight: number, at: number): TasteEdit {
  return { kind: 'taste-set', id: newEventId(), facet: 'genre', term, weight, at };
}
