import type { Context, Handler } from 'hono';
import { ApiProblem } from '../http/api-problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import { createFileStore, type Encoding, type FileStore } from './file-store.ts';

/** What a model folder may give out: weights, manifests, cards. */
const MODEL_FILES = /\.(onnx|json|md)$/;
/** The build puts a hash of the content into the names of everything under assets/. */
const HASHED = /^\/assets\/.*[-.][\w-]{8,}\.\w+$/;

const FOR_EVER = 'public, max-age=31536000, immutable';

const UNBUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>EmoVerse</title>
<h1>The web app has not been built</h1><p>Run <code>npm start</code>, or <code>npm run build</code> and load this page again.
The API is described at <a href="/api/docs">/api/docs</a>.</p></html>`;

/** The built web app: its files, and its page for every address that a person may open. */
export function serveApp(folder: string): Handler<AppEnv> {
  const files = createFileStore(folder);
  return async (context) => {
    const path = plainPath(context);
    const found = await send(context, files, path, HASHED.test(path) ? FOR_EVER : 'no-cache');
    if (found) return found;
    if (/\.\w+$/.test(path) && path !== '/index.html') throw noFile();
    return (await send(context, files, '/index.html', 'no-cache')) ?? context.html(UNBUILT, 503);
  };
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
