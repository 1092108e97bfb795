import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong in a page, or in a part of it, as `rule: element, element`; empty where there is nothing. @param rules the ones asked; without, all */
export async function axeViolations(
  page: Page,
  {
    include,
    exclude,
    rules,
  }: {
    readonly include?: string;
    readonly exclude?: string;
    readonly rules?: readonly string[] | undefined;
  } = {},
): Promise<string[]> {
  // Once a page: to read its script takes as long as a look.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ include = 'html', exclude = [], rules }) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
        { include, exclude },
        { resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
    },
    { include, exclude, rules },
  );
}
