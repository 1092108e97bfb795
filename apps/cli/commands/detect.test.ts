import { EMOTIONS } from '@emoverse/domain';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

// Faces are searched on one slow thread of whatever machine this is.
vi.setConfig({ testTimeout: 120_000 });
const folder = temporaryFolder();
const demo = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);
/** The demo photos are large; a part of one, made smaller, is read sooner. */
async function cutPhoto(
  source: string,
  name: string,
  part: { x: number; y: number; width: number; height: number },
  scale: number,
): Promise<string> {
  const canvas = createCanvas(Math.round(part.width * scale), Math.round(part.height * scale));
  canvas
    .getContext('2d')
    .drawImage(
      await loadImage(join(demo, source)),
      part.x,
      part.y,
      part.width,
      part.height,
      0,
      0,
      canvas.width,
      canvas.height,
    );
  const file = join(folder, name);
  writeFileSync(file, canvas.toBuffer('image/jpeg', 92));
  return file;
}
let photo = '';
let smile = '';
beforeAll(async () => {
  photo = await cutPhoto('sample2.jpg', 'group.jpg', { x: 200, y: 100, width: 1600, height: 700 }, 0.5);
  smile = await cutPhoto('sample1.jpg', 'smile.jpg', { x: 1300, y: 80, width: 520, height: 520 }, 0.6);
});

const probabilities = z.record(z.string(), z.number().min(0).max(1));
const faceSchema = z.object({
  box: z.object({
    x: z.number(),
    y: z.number(),
    width: z.number().positive(),
    height: z.number().positive(),
  }),
  top: z.enum(EMOTIONS),
  confidence: z.number(),
  scores: probabilities,
  heads: z.object({ fer2013: probabilities, ferplus: probabilities }),
  state: z.enum(['steady', 'unsure', 'too-dark']),
});
const answerSchema = z.object({
  model: z.string(),
  detector: z.string(),
  files: z.array(
    z.object({
      file: z.string(),
      state: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
      faces: z.array(faceSchema).optional(),
      error: z.object({ code: z.string(), message: z.string() }).optional(),
      recording: z
        .object({ frames: z.number(), counts: z.record(z.string(), z.number()) })
        .loose()
        .optional(),
      mood: z.object({ scores: probabilities, source: z.string(), valence: z.number() }).loose().optional(),
    }),
  ),
});

async function detect(...args: string[]): Promise<z.infer<typeof answerSchema> & { code: number }> {
  const { code, stdout } = await runCaptured(['detect', ...args, '--json'], { cwd: folder });
  return { code, ...answerSchema.parse(JSON.parse(stdout)) };
}

const sum = (scores: Readonly<Record<string, number>>): number =>
  Object.values(scores).reduce((total, score) => total + score, 0);

/** An empty drawn scene, no face in it. */
function drawScene(name: string, width = 320, height = 240, gray = 190): string {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = `rgb(${gray},${gray},${gray})`;
  context.fillRect(0, 0, width, height);
  context.fillStyle = `rgb(${Math.round(gray * 0.7)},${gray},${Math.round(gray * 0.8)})`;
  context.fillRect(0, Math.floor(height * 0.7), width, height);
  const file = join(folder, name);
  writeFileSync(file, canvas.toBuffer('image/png'));
  return file;
}

describe('emoverse detect', () => {
  it('reads every face of a photo with probabilities of both heads that sum to 1', async () => {
    const { code, files, detector } = await detect(photo);
    expect({ code, detector }).toEqual({ code: 0, detector: 'neural' });
    const faces = files[0].faces ?? [];
    expect(faces.length).toBeGreaterThanOrEqual(2);
    expect(files[0].state).toBe('several-faces');
    for (const { scores, heads, top, confidence } of faces) {
      expect(Object.keys(scores)).toEqual([...EMOTIONS]);
      expect(sum(scores)).toBeCloseTo(1, 3);
      expect(sum(heads.fer2013)).toBeCloseTo(1, 3);
      expect(sum(heads.ferplus)).toBeCloseTo(1, 3);
      expect(Object.keys(heads.ferplus)).toContain('contempt');
      expect(confidence).toBe(scores[top]);
    }
  });

  it('tells bad files with code and reason, reads the others, and ends with 1', async () => {
    const text = join(folder, 'letter.jpg');
    writeFileSync(text, 'Dear reader, this is no picture.');
    const cut = join(folder, 'cut.jpg');
    writeFileSync(cut, readFileSync(photo).subarray(0, 200));
    const dot = drawScene('dot.png', 1, 1);
    const scene = drawScene('scene.png');
    const dark = drawScene('dark.png', 320, 240, 8);
    const args = [text, cut, dot, join(folder, 'missing.png'), scene, dark];
    const { code, files } = await detect(...args);
    expect(code).toBe(1);
    expect(files.map(({ error, state }) => error?.code ?? state)).toEqual([
      'not-an-image',
      'truncated-image',
      'picture-too-small',
      'file-unreadable',
      'no-face',
      'too-dark',
    ]);
    const { stderr, stdout } = await runCaptured(['detect', ...args.map((file) => basename(file))], {
      cwd: folder,
    });
    expect(stderr).toContain('error letter.jpg: [not-an-image] expected a JPEG, PNG, WebP or AVIF picture');
    expect(stderr).toContain('4 of the pictures could not be read');
    expect(stdout).toMatch(/scene\.png\s+0\s+no-face/);
    expect(await runCaptured(['detect', 'letter.jpg'], { cwd: folder })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no picture could be read'),
    });
  });

  it('reads a photo that lacks only its last bytes, and says that it does', async () => {
    const cut = join(folder, 'nearly.jpg');
    const whole = readFileSync(photo);
    writeFileSync(cut, whole.subarray(0, whole.length - 60));
    const { code, stdout, stderr } = await runCaptured(['detect', cut, photo, '--json']);
    expect(code).toBe(0);
    expect(stderr).toContain('nearly.jpg is cut off');
    const [read, wanted] = (JSON.parse(stdout) as { files: { faces: unknown[]; truncated?: boolean }[] })
      .files;
    expect([read.truncated, read.faces.length]).toEqual([true, wanted.faces.length]);
    expect(wanted.truncated).toBeUndefined();
  });

  it('takes a picture for the face itself without a detector', async () => {
    const { files } = await detect(drawScene('tile.png', 48, 48), '--detector', 'none');
    expect(files[0].faces).toMatchObject([{ box: { x: 0, y: 0, width: 48, height: 48 } }]);
  });

  it('draws boxes and bars into copies and leaves the pictures as they are', async () => {
    const inputs = join(folder, 'inputs');
    mkdirSync(inputs);
    const input = join(inputs, 'group.annotated.png');
    copyFileSync(photo, join(inputs, 'group.jpg'));
    copyFileSync(drawScene('empty.png'), input);
    const before = readFileSync(input);
    const { code, files } = await detect(join(inputs, 'group.jpg'), input, '--annotate', inputs);
    expect(code).toBe(0);
    expect(readFileSync(input).equals(before)).toBe(true);
    expect(readdirSync(inputs).sort()).toEqual([
      'group.annotated-2.png',
      'group.annotated.annotated.png',
      'group.annotated.png',
      'group.jpg',
    ]);
    const drawn = await loadImage(join(inputs, 'group.annotated-2.png'));
    expect([drawn.width, drawn.height]).toEqual([files[0].width, files[0].height]);
    const canvas = createCanvas(drawn.width, drawn.height);
    const context = canvas.getContext('2d');
    context.drawImage(drawn, 0, 0);
    const [{ box }] = files[0].faces ?? [];
    expect(
      [...context.getImageData(Math.round(box.x), Math.round(box.y + box.height / 2), 1, 1).data].slice(0, 3),
    ).toEqual([0x2d, 0xd4, 0xbf]);
  });

  it('sums a folder of frames up to one final mood, as a check-in', async () => {
    const frames = join(folder, 'frames');
    mkdirSync(frames);
    for (const name of ['frame1.png', 'frame2.png', 'frame10.png'])
      copyFileSync(drawScene('still.png', 48, 48), join(frames, name));
    writeFileSync(join(frames, 'frame11.png'), 'broken');
    const { code, files } = await detect(frames, '--detector', 'none', '--fps', '5');
    expect(code).toBe(1); // one frame is broken, the others make a mood
    expect(files[0].recording).toMatchObject({
      frames: 3,
      counts: { scores: 3, 'no-face': 0 },
      unreadable: [{ file: 'frame11.png', code: 'not-an-image' }],
    });
    expect(files[0].mood?.source).toBe('check-in');
    expect(sum(files[0].mood?.scores ?? {})).toBeCloseTo(1, 3);
    const together = await detect(
      join(frames, 'frame1.png'),
      join(frames, 'frame2.png'),
      '--check-in',
      '--detector',
      'none',
    );
    expect(together.files).toHaveLength(1);
    expect(together.files[0]).toMatchObject({ recording: { frames: 2 } });
  });

  it('says what an empty folder lacks', async () => {
    mkdirSync(join(folder, 'nothing'));
    const { code, files } = await detect(join(folder, 'nothing'));
    expect({ code, error: files[0].error?.code }).toEqual({ code: 1, error: 'recording-invalid' });
  });

  it('refuses unknown detectors and networks and names the known ones', async () => {
    expect(await runCaptured(['detect', photo, '--detector', 'eyes'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Expected one of neural, haar, none'),
    });
    expect(await runCaptured(['detect', photo, '--model', 'nobody'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('one of emoverse-fer'),
    });
    expect(await runCaptured(['detect'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("missing required argument 'files'"),
    });
    expect(existsSync(photo)).toBe(true);
  });
});

describe('emoverse recommend --image', () => {
  it('recommends for the mood of the one face in the picture', async () => {
    const { code, stdout } = await runCaptured(
      ['recommend', '--image', smile, '--domain', 'music', '--json'],
      { cwd: folder },
    );
    expect(code).toBe(0);
    const { mood, lists } = JSON.parse(stdout) as {
      mood: { source: string; valence: number };
      lists: { items: unknown[] }[];
    };
    expect(mood.source).toBe('photo');
    expect(mood.valence).toBeGreaterThan(0.3); // a broad smile
    expect(lists[0].items).toHaveLength(5);
  });

  it('asks for the mood where the picture does not show one face', async () => {
    const several = await runCaptured(['recommend', '--image', photo], { cwd: folder });
    expect(several).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('[several-faces]'),
    });
    const none = await runCaptured(['recommend', '--image', drawScene('no-face.png')], { cwd: folder });
    expect(none).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('say the mood yourself with --mood WORD'),
    });
    const missing = await runCaptured(['recommend', '--image', 'missing.jpg'], { cwd: folder });
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('does not exist') });
  });
});
