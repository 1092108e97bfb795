import { ROUTES } from '@emoverse/api-contract';
import type { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { createOpenApi } from './create-open-api.ts';
import { DOCS_STYLE } from './docs-style.ts';
import { renderDocs } from './render-docs.ts';

/** The contract as an OpenAPI document, and as a page to read. */
export function serveDocs(app: Hono<AppEnv>, version: string): void {
  // Described when it is first asked for: that takes a tenth of a start, and most servers are never asked.
  let described: ReturnType<typeof createOpenApi> | undefined;
  const openApi = () => (described ??= createOpenApi(ROUTES, version));
  app.get('/api/openapi.json', (context) => context.json(openApi()));
  app.get('/api/docs', (context) => context.html(renderDocs(openApi())));
  app.get('/api/docs.css', (context) =>
    context.body(DOCS_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
}
