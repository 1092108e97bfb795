import { describe, expect, it } from 'vitest';
import { prepareStage } from './support/prepare-stage.ts';

const stage = prepareStage();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

describe('Explore', () => {
  it('takes a search by the key /, understands it, says so, and leads to a work with what is like it', async () => {
    const { context, page } = await stage.visit({});
    await page.goto('/');
    await page.locator('main h1').first().waitFor();
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox', { name: 'Search all works' });
    await field.waitFor();
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('like amelie but calmer');
    const found = page.getByRole('region', { name: 'What was found' });
    await found.getByText('Like Amélie, calmer').waitFor();
    expect(await found.getByRole('article').count()).toBeGreaterThan(20);
    await field.fill('bohemien rapsody');
    const song = found.getByRole('article', { name: 'Bohemian Rhapsody' });
    await song.getByRole('link', { name: 'Bohemian Rhapsody', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Bohemian Rhapsody' }).waitFor();
    const like = page.getByRole('region', { name: 'More like this' });
    await like.getByRole('article').nth(3).waitFor();
    expect(await like.getByRole('article', { name: 'Bohemian Rhapsody' }).count()).toBe(0);
    await page.goBack();
    await field.waitFor();
    expect(await field.inputValue()).toBe('bohemien rapsody');
    await context.close();
  });

  // At this pace what was typed so far goes into the address between two letters, which have to stay.
  it.each([190, 220, 300])('keeps every letter of who types one in %d ms', async (delay) => {
    const { context, page } = await stage.visit({});
    await page.goto('/explore');
    const field = page.getByRole('searchbox', { name: 'Search all works' });
    await field.pressSequentially('like amelie but calmer', { delay });
    expect(await field.inputValue()).toBe('like amelie but calmer');
    await page.getByRole('region', { name: 'What was found' }).getByText('Like Amélie, calmer').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('like amelie but calmer');
    await context.close();
  });

  it('lays works on shelves, all of one behind its link, and narrows them to a kind', async () => {
    const { context, page } = await stage.visit(PHONE);
    await page.goto('/explore');
    await page.getByRole('region', { name: 'Widely loved' }).getByRole('article').nth(3).waitFor();
    await page.getByRole('button', { name: 'Films' }).click();
    await page.getByRole('link', { name: 'All: The 2010s' }).click();
    const found = page.getByRole('region', { name: 'What was found' });
    await found.getByRole('article').nth(20).waitFor();
    await found.getByRole('button', { name: /The 2010s/ }).click();
    await page.getByRole('region', { name: 'Widely loved' }).waitFor();
    await context.close();
  });

  it('shows covers on the mood plane that never overlap, and others when one comes nearer by keys', async () => {
    const { context, page } = await stage.visit(PHONE);
    await page.goto('/explore?view=map');
    const works = page.getByRole('list', { name: 'Works where their mood is' });
    await works.getByRole('link').nth(10).waitFor();
    const overlapping = () =>
      works.getByRole('link').evaluateAll((links) => {
        const boxes = links.map((link) => link.getBoundingClientRect());
        return boxes.filter((one, place) =>
          boxes
            .slice(place + 1)
            .some(
              (other) =>
                Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
                Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
            ),
        ).length;
      });
    const names = async (): Promise<string[]> =>
      works
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    expect(await overlapping()).toBe(0);
    const whole = await names();
    await works.getByRole('link').first().focus();
    for (const key of ['+', '+', '+', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
    await expect
      .poll(async () => (await names()).filter((name) => !whole.includes(name)).length)
      .toBeGreaterThan(5);
    await expect.poll(overlapping).toBe(0);
    await page.getByRole('button', { name: 'Step back' }).click();
    await context.close();
  });
});
