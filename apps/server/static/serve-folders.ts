import { readdir } from 'node:fs/promises';
import { pickLocale } from '@emoverse/domain';
import type { Context, Handler } from 'hono';
import { ApiProblem } from '../http/api-problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import { wantedLanguages } from '../http/wanted-languages.ts';
import { createFileStore, type Encoding, type FileStore } from './file-store.ts';

/** What a model folder may give out: weights, manifests, cards. */
const MODEL_FILES = /\.(onnx|bin|json|md)$/;
/** The build puts a hash of the content into the names of everything under assets/. */
const HASHED = /^\/assets\/.*[-.][\w-]{8,}\.\w+$/;

/** The page, in English or in the language that it is named by. */
const PAGE = /^\/index(?:\.([\w-]+))?\.html$/;

const FOR_EVER = 'public, max-age=31536000, immutable';

const UNBUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>EmoVerse</title>
<h1>The web app has not been built</h1><p>Run <code>npm start</code>, or <code>npm run build</code> and load this page again.
The API is described at <a href="/api/docs">/api/docs</a>.</p></html>`;

/**
 * The built web app: its files, and its page for every address that a person may open, in the first of their browser's
 * languages that the build has a page in (`index.de.html`).
 */
export function serveApp(folder: string): Handler<AppEnv> {
  const files = createFileStore(folder);
  const sendPage = async (context: Context<AppEnv>): Promise<Response> => {
    const language = await pageLanguage(context, folder);
    const name = language === undefined ? '/index.html' : `/index.${language}.html`;
    const page = await send(context, files, name, 'no-cache');
    if (page === undefined) return context.html(UNBUILT, 503);
    page.headers.append('vary', 'accept-language');
    return page;
  };
  return async (context) => {
    const path = plainPath(context);
    if (path === '/' || PAGE.test(path)) return sendPage(context);
    const found = await send(context, files, path, HASHED.test(path) ? FOR_EVER : 'no-cache');
    if (found) return found;
    if (/\.\w+$/.test(path)) throw noFile();
    return sendPage(context);
  };
}

/** Of the pages in other languages than English the one to send; undefined for the English one. */
async function pageLanguage(context: Context<AppEnv>, folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  const others = names.flatMap((name) => PAGE.exec(`/${name}`)?.[1] ?? []);
  const picked = pickLocale(wantedLanguages(context), ['en', ...others]);
  return picked === 'en' ? undefined : picked;
}

/**
 * The models folder, only what an app needs of it. Names stay when models change, so caches must ask, unless the
 * address carries the hash of this very content: `model.onnx?sha256=…`.
 */
export function serveModels(folder: string): Handler<AppEnv> {
  const files = createFileStore(folder);
  return async (context) => {
    context.set('route', 'models');
    const path = plainPath(context).replace(/^\/models/, '');
    if (!MODEL_FILES.test(path)) throw noFile();
    const asked = context.req.query('sha256');
    const isNamed = asked !== undefined && asked === (await files.hash(path));
    const found = await send(context, files, path, isNamed ? FOR_EVER : 'no-cache');
    if (!found) throw noFile();
    return found;
  };
}

async function send(
  context: Context<AppEnv>,
  files: FileStore,
  path: string,
  caching: string,
): Promise<Response | undefined> {
  const file = await files.read(path, (encoding) => accepts(context, encoding));
  if (!file) return undefined;
  const headers: Record<string, string> = { 'cache-control': caching, etag: file.etag };
  if (file.varies) headers.vary = 'accept-encoding';
  if (context.req.header('if-none-match')?.includes(file.etag)) return context.body(null, 304, headers);
  headers['content-type'] = file.contentType;
  headers['content-length'] = String(file.body.byteLength);
  if (file.encoding !== 'identity') headers['content-encoding'] = file.encoding;
  return context.body(file.body, 200, headers);
}

function accepts(context: Context<AppEnv>, encoding: Encoding): boolean {
  const offered = (context.req.header('accept-encoding') ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/));
  return offered.some(([name, quality]) => name === encoding && !/^q=0(\.0*)?$/.test(quality ?? ''));
}

function plainPath(context: Context<AppEnv>): string {
  try {
    return decodeURIComponent(context.req.path);
  } catch {
    throw noFile();
  }
}

function noFile(): ApiProblem {
  return new ApiProblem(404, 'no-such-file', 'there is no such file');
}
