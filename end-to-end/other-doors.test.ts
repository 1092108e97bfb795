import { describe, expect, it } from 'vitest';
import { fakeMicrophoneSound } from './support/fake-microphone.ts';
import { launchBrowser, type Camera } from './support/launch-browser.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { chooseIntent, visit, type Visit } from './support/visit.ts';

const stage = prepareStage();

async function withMicrophone(camera: Camera, act: (visit: Visit) => Promise<void>): Promise<void> {
  const browser = await launchBrowser(camera);
  try {
    const started = await visit(browser, stage.server);
    await act(started);
    expect(started.complaints).toEqual([]);
  } finally {
    await browser.close();
  }
}

async function withoutMicrophone(act: (visit: Visit) => Promise<void>): Promise<void> {
  const started = await stage.visit();
  await act(started);
  expect(started.complaints).toEqual([]);
  await started.context.close();
}

describe('words', () => {
  it('are read in the language they are written in, and another part is added and taken out', async () => {
    await withoutMicrophone(async ({ page, requests }) => {
      await page.goto('/say');
      await page
        .getByRole('textbox', { name: 'How was your day?' })
        .fill('Ich bin heute sehr traurig und fühle mich einsam.');
      await page.getByRole('button', { name: 'That is how I feel' }).click();
      const sheet = page.getByRole('dialog', { name: 'Your mood' });
      await sheet.getByRole('heading', { name: 'That sounds sad' }).waitFor();
      await sheet.getByText('Add a note, or another sign').click();
      await sheet.getByText('What this mood rests on').waitFor();
      await sheet.getByRole('link', { name: 'your own choice' }).click();
      await page.getByRole('heading', { name: 'How are you?' }).waitFor();
      await page.getByRole('slider', { name: 'Pleasantness' }).focus();
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Enter');
      await sheet.getByText('Add a note, or another sign').click();
      await sheet.getByText('Your own choice').waitFor();
      await sheet.getByText('Your words').waitFor();
      await page.getByRole('button', { name: 'Remove: Your own choice' }).click();
      await sheet.getByRole('heading', { name: 'That sounds sad' }).waitFor();
      expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
      expect(requests.some((request) => request.postData()?.includes('traurig') ?? false)).toBe(false);
    });
  });

  it('in a language we do not know are not guessed at', async () => {
    await withoutMicrophone(async ({ page }) => {
      await page.goto('/say');
      await page
        .getByRole('textbox', { name: 'How was your day?' })
        .fill('Tänään oli oikein mukava päivä kaikesta huolimatta');
      await page.getByRole('button', { name: 'That is how I feel' }).click();
      await page.getByText('I do not know this language well enough').waitFor();
      await page.getByRole('link', { name: 'Say it with one word' }).click();
      await page.getByRole('button', { name: /^Happy/ }).waitFor();
    });
  });
});

describe('the voice', () => {
  it('tells how lively, the person how pleasant, and nothing of the sound is sent', async () => {
    const ordinary = { seconds: 10, pitch: 115, rate: 3.5, amplitude: 0.12 };
    const lively = { seconds: 60, pitch: 175, rate: 5, amplitude: 0.45 };
    const file = fakeMicrophoneSound([ordinary, lively]);
    await withMicrophone({ kind: 'sound', file }, async ({ page, requests }) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Say it' }).click();
      await page.getByRole('link', { name: 'Say it aloud' }).click();
      await page.getByRole('heading', { name: 'Before the microphone starts' }).waitFor();
      await page.getByRole('button', { name: 'Start the microphone' }).click();
      // The ordinary voice is heard first; then the same voice, livelier.
      await page.getByRole('heading', { name: 'Your voice sounds livelier than usual' }).waitFor();
      const before = requests.length;
      await page.getByRole('button', { name: 'Use how I sound' }).click();
      await page.getByText('joy and anger can sound alike').waitFor();
      expect(await page.getByRole('button', { name: 'Stay with it' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Pleasant', exact: true }).click();
      await page.getByRole('button', { name: 'Yes', exact: true }).click();
      await chooseIntent(page, 'Match');
      await page.getByRole('article').first().waitFor();
      const sent = requests.slice(before).filter((request) => request.method() !== 'GET');
      expect(sent.length).toBeGreaterThan(0);
      for (const request of sent) expect(request.postData()?.length ?? 0).toBeLessThan(4000);
    });
  });

  it('denied: says how to allow it and offers to pick a mood instead', async () => {
    await withMicrophone({ kind: 'denied' }, async ({ page }) => {
      await page.goto('/voice');
      await page.getByRole('button', { name: 'Start the microphone' }).click();
      await page.getByRole('heading', { name: 'The microphone is not allowed' }).waitFor();
      await page.getByRole('link', { name: 'Say it instead' }).first().click();
      await page.getByRole('heading', { name: 'Say it', exact: true }).waitFor();
    });
  });
});
