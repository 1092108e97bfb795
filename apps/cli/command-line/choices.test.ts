import { POLICY_NAMES } from '@emoverse/api-contract';
import { FILM_VIEWERS_FILE, IMPORTERS } from '@emoverse/catalogue';
import { CONTENT_NOTES, EMOTIONS, INTENTS, MEDIA_DOMAINS, RECOMMEND_SURFACES } from '@emoverse/domain';
import {
  BASELINES,
  DEMANDS,
  DETECTORS,
  FOLDS,
  PROTOCOLS,
  REVIEWERS,
  SIMULATION_PARTS,
  USER_REVIEWS,
  YARDSTICKS,
} from '@emoverse/evaluation';
import { FINDERS, MOST_VARIED_FACES } from '@emoverse/evaluation/faces';
import { DIARY_LEVELS } from '@emoverse/mood-files';
import { SERVER_KINDS } from '@emoverse/music-servers';
import { PLAYLIST_FORMATS } from '@emoverse/playlists';
import { FAVOURABLE_TONE } from '@emoverse/sentiment';
import { expect, it } from 'vitest';
import * as choices from './choices.ts';

it('offers on the command line exactly what the packages know', () => {
  expect({
    emotions: choices.EMOTION_CHOICES,
    domains: choices.DOMAIN_CHOICES,
    intents: choices.INTENT_CHOICES,
    surfaces: choices.SURFACE_CHOICES,
    notes: choices.NOTE_CHOICES,
    policies: choices.POLICY_CHOICES,
    sample: choices.LEAST_EFFECTIVE_SAMPLE,
    reviewers: choices.REVIEWER_CHOICES,
    favourable: choices.FAVOURABLE_FROM,
    levels: choices.LEVEL_CHOICES,
    servers: choices.SERVER_CHOICES,
    formats: choices.FORMAT_CHOICES,
    tables: choices.TABLE_CHOICES,
    viewers: choices.VIEWERS_TABLE,
    finders: choices.FINDERS,
    varied: choices.MOST_VARIED_FACES,
    detectors: choices.DETECTORS,
    parts: choices.SIMULATION_PARTS,
    folds: choices.FOLDS,
    protocols: choices.PROTOCOLS,
    baselines: choices.BASELINES,
    yardsticks: choices.YARDSTICKS,
    reviews: choices.USER_REVIEWS,
  }).toEqual({
    emotions: EMOTIONS,
    domains: MEDIA_DOMAINS,
    intents: INTENTS,
    surfaces: RECOMMEND_SURFACES,
    notes: CONTENT_NOTES,
    policies: POLICY_NAMES,
    sample: DEMANDS.effectiveSample,
    reviewers: REVIEWERS,
    favourable: FAVOURABLE_TONE,
    levels: DIARY_LEVELS,
    servers: SERVER_KINDS,
    formats: PLAYLIST_FORMATS.map(({ name }) => name),
    tables: Object.fromEntries(IMPORTERS.map(({ name, describes }) => [name, describes])),
    viewers: FILM_VIEWERS_FILE,
    finders: FINDERS,
    varied: MOST_VARIED_FACES,
    detectors: DETECTORS,
    parts: SIMULATION_PARTS,
    folds: FOLDS,
    protocols: PROTOCOLS,
    baselines: BASELINES,
    yardsticks: YARDSTICKS,
    reviews: USER_REVIEWS,
  });
});
