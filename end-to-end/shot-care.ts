import { launchBrowser } from './support/launch-browser.ts';
import { startServer } from './support/start-server.ts';
import { visit } from './support/visit.ts';
import { axeViolations } from './support/axe-violations.ts';
const server = await startServer();
const browser = await launchBrowser({ kind: 'denied' });
try {
  for (const [name, options] of [
    ['phone-dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', reducedMotion: 'reduce' }],
    ['wide-light', { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' }],
  ] as const) {
    const { page, context } = await visit(browser, server, options);
    await page.goto('/care');
    await page.getByRole('combobox').selectOption('GB');
    await page.screenshot({ path: `/tmp/careDev/${name}.png`, fullPage: true });
    console.log(name, await axeViolations(page), await page.evaluate(() => document.documentElement.scrollWidth));
    await context.close();
  }
} finally { await browser.close(); await server.kill(); }
