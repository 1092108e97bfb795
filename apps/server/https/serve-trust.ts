import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pickLocale } from '@emoverse/domain';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { originOf } from '../http/caller-of.ts';
import type { AppEnv } from '../http/app-env.ts';
import { wantedLanguages } from '../http/wanted-languages.ts';
import { escapeHtml } from '../openapi/escape-html.ts';
import { appleProfile } from './apple-profile.ts';
import type { HomeHttps } from './create-home-https.ts';
import { sendToHttps } from './send-to-https.ts';

/** The page in each language, as the build has made it (apps/web/build/trust-pages-in-build.ts). */
const pagesSchema = z.object({ en: z.string() }).catchall(z.string());

/** Which part of the page is for a device, by what its browser says of itself. */
const SYSTEMS = [
  ['android', /Android/],
  ['iphone', /iPhone|iPad/],
  ['windows', /Windows/],
  ['mac', /Macintosh/],
  ['linux', /Linux/],
] as const;

/**
 * Sends others to HTTPS, and tells how a device learns to trust this home's authority, with its certificate and fingerprint to
 * compare. All of it can be had without HTTPS: who needs it has none yet.
 *
 * @param folder the built web app, which the page is a part of
 */
export function serveTrust(app: Hono<AppEnv>, home: HomeHttps, folder: string): void {
  const nameOf = (): string => home.authority().subject.replace(/^CN=/, '');
  app.use(sendToHttps());
  app.use('/trust/*', async (context, next) => {
    context.set('route', '/trust');
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });
  app.get('/trust', async (context, next) => {
    const pages = await readFile(join(folder, 'trust-pages.json'), 'utf8').catch(() => undefined);
    // Not built: the app's own page says so.
    if (pages === undefined) return next();
    const page = pageFor(context, pagesSchema.parse(JSON.parse(pages)));
    const filled = {
      // In isolates (Unicode, UAX #9): it is Latin in the midst of any script.
      name: `\u2068${nameOf()}\u2069`,
      fingerprint: home.authority().fingerprint256,
      address: originOf({ ...context.get('caller'), isHttps: true }),
      path: pathOf(context.req.query('to')),
    };
    return context.html(
      Object.entries(filled).reduce(
        (html, [place, text]) => html.replaceAll(`{{${place}}}`, () => escapeHtml(text)),
        page,
      ),
      200,
      { vary: 'accept-language, user-agent' },
    );
  });
  app.get('/trust/emoverse.crt', (context) =>
    context.body(new Uint8Array(home.authority().raw), 200, {
      'content-type': 'application/x-x509-ca-cert',
      // By HTTPS only who trusts it gets it: that is how the page by HTTP notices.
      'access-control-allow-origin': '*',
    }),
  );
  app.get('/trust/emoverse.mobileconfig', (context) =>
    context.body(appleProfile(home.authority(), nameOf()), 200, {
      'content-type': 'application/x-apple-aspen-config',
    }),
  );
}

/** The page in the reader's language, with the part for their device unfolded. */
function pageFor(context: Context<AppEnv>, pages: z.infer<typeof pagesSchema>): string {
  const page = pages[pickLocale(wantedLanguages(context), Object.keys(pages)) ?? 'en'] ?? pages.en;
  const browser = context.req.header('user-agent') ?? '';
  const system = SYSTEMS.find(([, pattern]) => pattern.test(browser))?.[0];
  return page.replace(`data-system="${system}"`, (whole) => `${whole} open`);
}

/** A path of ours that somebody was on the way to. */
function pathOf(asked: string | undefined): string {
  return asked !== undefined && /^\/(?![/\\])/.test(asked) ? asked : '/';
}
