import { expect, it } from 'vitest';
import { axeViolations } from './support/axe-violations.ts';
import { prepareStage } from './support/prepare-stage.ts';

const stage = prepareStage();

it('words that call for care lead to people, by keyboard and aloud, and nothing of them is sent', async () => {
  const { context, page, requests, complaints } = await stage.visit();
  await page.goto('/say');
  await page.getByRole('textbox', { name: 'How was your day?' }).fill('I do not want to live anymore.');
  const before = requests.length;
  await page.getByRole('button', { name: 'That is how I feel' }).focus();
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { level: 1, name: 'I’m glad you said it' });
  await title.waitFor();
  await expect.poll(() => title.evaluate((heading) => heading === document.activeElement)).toBe(true);
  const place = page.getByRole('combobox', { name: 'Where you are' });
  await place.selectOption({ label: 'Germany' });
  const call = page.getByRole('link', { name: 'Call 0800 111 0 111' });
  expect(await call.getAttribute('href')).toBe('tel:08001110111');
  await place.selectOption({ label: 'Another country' });
  await page.getByText('call 112').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Breathe with me' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'I’m fine, go on' }).click();
  await page.getByRole('button', { name: /^Happy/ }).waitFor();
  const sent = requests.slice(before).filter((request) => request.method() !== 'GET');
  expect(sent.filter((request) => /mood|feedback|recommend/u.test(request.url()))).toEqual([]);
  expect(sent.some((request) => request.postData()?.includes('live anymore') ?? false)).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});
