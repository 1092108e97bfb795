import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { drawRooms, PICTURE } from './draw-rooms.mjs';

it('the picture of rooms and arrows is what the table of arrows says; `npm run draw:rooms` draws it anew', async () => {
  expect(await readFile(new URL(`../${PICTURE}`, import.meta.url), 'utf8')).toBe(await drawRooms());
});
