import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong in a page, or in a part of it, as `rule: element, element`; empty where there is nothing. @param rules the ones asked; without, all */
export async function axeViolations(
  page: Page,
  {
    include,
    exclude,
    rules,
  }: { readonly include?: string; readonly exclude?: string; readonly rules?: readonly string[] } = {},
): Promise<string[]> {
  // Legacy mode looks at frames from within the page; the other way opens a second page for each look.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (include !== undefined) builder.include(include);
  if (exclude !== undefined) builder.exclude(exclude);
  if (rules !== undefined) builder.withRules([...rules]);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
}
