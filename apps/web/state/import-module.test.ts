import { describe, expect, it } from 'vitest';
import { importModule } from './import-module.ts';

const failed = (words: string) => () => Promise.reject(new TypeError(words));

describe('importing a module', () => {
  it('asks once where it comes', async () => {
    expect(await importModule(() => Promise.resolve('module'), failed('asked again'))).toBe('module');
  });

  it.each(['Failed to fetch dynamically imported module: ', 'error loading dynamically imported module: '])(
    'asks at another address each time, since the first is remembered as failed (%s)',
    async (words) => {
      const asked: string[] = [];
      const again = () =>
        importModule(failed(`${words}http://127.0.0.1:4321/assets/part.js`), (address) => {
          asked.push(address);
          return Promise.resolve('module');
        });
      expect([await again(), await again()]).toEqual(['module', 'module']);
      expect(new Set(asked).size).toBe(2);
      for (const address of asked)
        expect(address).toMatch(/^http:\/\/127\.0\.0\.1:4321\/assets\/part\.js\?try=\d+$/);
    },
  );

  it('hands on an error that names no address, and that of the second try', async () => {
    await expect(importModule(failed('Importing a module script failed.'))).rejects.toThrow('script failed');
    await expect(
      importModule(failed('Failed to fetch dynamically imported module: /a.js'), failed('still gone')),
    ).rejects.toThrow('still gone');
  });
});
