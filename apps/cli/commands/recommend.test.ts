import { recommendationResponseSchema } from '@emoverse/api-contract';
import { MEDIA_DOMAINS, moodEstimateSchema, rankedItemSchema } from '@emoverse/domain';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = temporaryFolder();
const answerSchema = z.object({
  mood: moodEstimateSchema,
  intent: z.object({ kind: z.string() }).loose(),
  defaultIntent: z.string().optional(),
  policy: z.string(),
  seed: z.number(),
  lists: z.array(
    z.object({
      domain: z.string(),
      notice: recommendationResponseSchema.shape.lists.element.shape.notice,
      path: z.array(z.object({ valence: z.number(), arousal: z.number() })),
      items: z.array(rankedItemSchema.extend({ why: z.array(z.string().min(1)).min(1) })),
    }),
  ),
});

async function recommend(...options: string[]): Promise<z.infer<typeof answerSchema>> {
  const { code, stdout, stderr } = await runCaptured(['recommend', ...options, '--json'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return answerSchema.parse(JSON.parse(stdout));
}

describe('emoverse recommend', () => {
  it('gives distinct items of every domain, each with reasons, source and propensity', async () => {
    const { lists } = await recommend('--mood', 'happy', '--count', '10');
    expect(lists.map(({ domain }) => domain)).toEqual([...MEDIA_DOMAINS]);
    for (const { items } of lists) expect(new Set(items.map(({ item }) => item.id)).size).toBe(10);
  });

  it('gives the same list for the same seed and follows mood and intent', async () => {
    const ask = ['--domain', 'music', '--count', '10', '--seed', '3'];
    expect(await recommend('--mood', 'angry', ...ask)).toEqual(await recommend('--mood', 'angry', ...ask));
    const meanArousal = ({ lists: [{ items }] }: z.infer<typeof answerSchema>): number =>
      items.reduce((sum, { item }) => sum + item.mood.arousal, 0) / items.length;
    const matched = meanArousal(await recommend('--mood', 'angry', '--intent', 'match', ...ask));
    const calmed = meanArousal(await recommend('--mood', 'angry', '--intent', 'calm', ...ask));
    expect(calmed).toBeLessThan(matched - 0.5);
  });

  it('goes step by step to where a journey leads', async () => {
    const { lists } = await recommend(
      '--point',
      '-0.7,-0.4',
      '--intent',
      'journey',
      '--to',
      '0.6,0.3',
      '--domain',
      'music',
    );
    const [{ path }] = lists;
    expect(path[0]).toEqual({ valence: -0.7, arousal: -0.4 });
    expect(path.at(-1)?.valence).toBeCloseTo(0.6, 9);
    expect(path.at(-1)?.arousal).toBeCloseTo(0.3, 9);
  });

  it('does what suits the mood where no intent is given, and names it', async () => {
    const ask = ['--domain', 'music', '--count', '1'];
    const afraid = await recommend('--mood', 'fear', ...ask);
    expect(afraid).toMatchObject({ intent: { kind: 'calm' }, defaultIntent: 'safe-and-slow' });
    expect(await recommend('--mood', 'fear', '--intent', 'calm', ...ask)).not.toHaveProperty('defaultIntent');
    const { stdout } = await runCaptured(['recommend', '--mood', 'sad', ...ask], { cwd: folder });
    expect(stdout).toContain('intent journey (stay, then lift)');
  });

  it('answers words that call for care with people, and makes no list', async () => {
    const words = ['recommend', '--text', 'I want to kill myself'];
    const told = await runCaptured([...words, '--region', 'GB', '--json'], { cwd: folder });
    expect(told).toMatchObject({ code: 0, stderr: '' });
    const answer = z.object({ state: z.literal('care'), about: z.literal('die'), country: z.literal('GB') });
    expect(answer.loose().parse(JSON.parse(told.stdout))).not.toHaveProperty('lists');
    const plain = await runCaptured(words, { cwd: folder });
    expect([plain.code, plain.stdout]).toEqual([0, expect.stringContaining('findahelpline.com')]);
    expect((await runCaptured([...words, '--region', 'Britain'], { cwd: folder })).code).toBe(2);
  });

  it('keeps to the filters', async () => {
    const { lists } = await recommend(
      '--mood',
      'neutral',
      '--domain',
      'films',
      '--language',
      'fr',
      '--from-year',
      '1990',
      '--no-explicit',
      '--count',
      '8',
    );
    for (const { item } of lists[0].items) {
      expect(item.language === undefined || ['fr', 'zxx'].includes(item.language)).toBe(true);
      expect(item.year ?? 1990).toBeGreaterThanOrEqual(1990);
    }
    const narrow = await runCaptured(
      ['recommend', '--mood', 'happy', '--domain', 'music', '--from-year', '2190'],
      { cwd: folder },
    );
    expect(narrow).toMatchObject({ code: 0, stdout: expect.stringContaining('widen them') });
  });

  it('refuses years that end before they begin', async () => {
    const refused = await runCaptured(
      ['recommend', '--mood', 'sad', '--from-year', '2010', '--to-year', '2000'],
      { cwd: folder },
    );
    expect(refused).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('got 2010 and 2000'),
    });
  });

  it('reads a mood from words', async () => {
    const { mood } = await recommend('--text', 'I feel lonely and sad', '--domain', 'wellbeing');
    expect(mood).toMatchObject({ source: 'text' });
    expect(mood.valence).toBeLessThan(-0.2);
  });

  it('offers imported songs with Spotify features to the policy of the paper alone', async () => {
    const data = join(folder, 'store');
    const rows = Array.from(
      { length: 40 },
      (_, index) => `Imported ${index},Tune ${index},200000,False,2010,90,0.8,0.8,0.95,120,0.1,pop`,
    );
    const file = join(folder, 'songs.csv');
    writeFileSync(
      file,
      [
        'artist,song,duration_ms,explicit,year,popularity,danceability,energy,valence,tempo,acousticness,genre',
        ...rows,
      ].join('\n'),
    );
    expect((await runCaptured(['catalogue', 'import', file, '--data', data])).code).toBe(0);
    const collections = async (policy: string): Promise<Set<string>> => {
      const { lists } = await recommend(
        '--mood',
        'happy',
        '--domain',
        'music',
        '--count',
        '50',
        '--from-year',
        '2010',
        '--to-year',
        '2010',
        '--policy',
        policy,
        '--data',
        data,
      );
      return new Set(lists[0].items.map(({ item }) => item.collection));
    };
    expect(await collections('emoverse')).toEqual(new Set(['bundled']));
    expect(await collections('paper')).toContain('spotify-features');
  });

  it('shows a table with title, people, year, reason, source and chance', async () => {
    const { stdout } = await runCaptured(
      ['recommend', '--mood', 'sad', '--intent', 'lift', '--domain', 'books'],
      { cwd: folder },
    );
    expect(stdout).toMatch(
      /^Mood sad \(valence -0\.70, arousal -0\.40\), intent lift\n\nbooks\ntitle\s+by\s+year\s+why\s+source\s+chance\n/,
    );
    expect(stdout.trimEnd().split('\n')).toHaveLength(9);
  });

  it('refuses no mood, two moods, unknown words and a destination without a journey', async () => {
    const refused = async (...options: string[]): Promise<string> => {
      const { code, stdout, stderr } = await runCaptured(['recommend', ...options], { cwd: folder });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr;
    };
    expect(await refused()).toContain('exactly one of --mood, --point, --text and --image, got 0');
    expect(await refused('--mood', 'happy', '--text', 'fine')).toContain('got 2');
    expect(await refused('--mood', 'melancholic')).toContain(
      'Expected one of angry, disgust, fear, happy, sad, surprise, neutral.',
    );
    expect(await refused('--mood', 'happy', '--domain', 'paintings')).toContain(
      'Expected one of music, films',
    );
    expect(await refused('--point', '0.5')).toContain('Expected valence and arousal');
    expect(await refused('--point', '2,0')).toContain('Expected valence and arousal');
    expect(await refused('--mood', 'happy', '--to', '0,0')).toContain('--to goes with --intent journey only');
    expect(await refused('--mood', 'happy', '--policy', 'best')).toContain(
      'Expected one of emoverse, paper, popularity, random.',
    );
    expect(await refused('--text', ' ')).toContain('expected some words');
  });
});
