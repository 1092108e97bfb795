import type { JsonSchema, OpenApi, OpenApiOperation } from './create-open-api.ts';
import { describeSchema } from './describe-schema.ts';
import { escapeHtml } from './escape-html.ts';

/** The page at /api/docs: every operation and schema, readable without scripts, by keyboard, in light and dark. */
export function renderDocs({ info, paths, components }: OpenApi): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  const sections = groups.map((group) => {
    const members = operations.filter(({ operation }) => operation.tags.includes(group));
    const entries = members
      .map(({ path, method, operation }) => renderOperation(path, method, operation))
      .join('');
    return `<section aria-labelledby="group-${group}"><h2 id="group-${group}">${escapeHtml(group)}</h2>${entries}</section>`;
  });
  const links = groups.map((group) => `<li><a href="#group-${group}">${escapeHtml(group)}</a></li>`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(info.title)} API</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<a class="skip" href="#operations">Skip to the operations</a>
<header>
<h1>${escapeHtml(info.title)} API <small>${escapeHtml(info.version)}</small></h1>
<p>${escapeHtml(info.description)} The same as <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<nav aria-label="Groups"><ul>${links}<li><a href="#schemas">schemas</a></li></ul></nav>
</header>
<main id="operations">
${sections.join('\n')}
<section aria-labelledby="schemas"><h2 id="schemas">schemas</h2>${renderSchemas(components.schemas)}</section>
</main>
</body>
</html>
`;
}

function renderOperation(path: string, method: string, operation: OpenApiOperation): string {
  const parameters = operation.parameters.map(
    ({ name, in: place, required, schema }) =>
      `<li><code>${escapeHtml(name)}</code> <em>${place}${required ? '' : ', optional'}</em> ${describeSchema(schema)}</li>`,
  );
  const body = operation.requestBody?.content['application/json'];
  const answer = operation.responses['200']?.content['application/json'];
  return `<details id="${operation.operationId}">
<summary><span class="method ${method}">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code> <span>${escapeHtml(operation.summary)}</span></summary>
${parameters.length > 0 ? `<h3>Parameters</h3><ul>${parameters.join('')}</ul>` : ''}
${body ? `<h3>Body</h3>${describeSchema(body.schema)}` : ''}
${answer ? `<h3>Answer</h3>${describeSchema(answer.schema)}` : ''}
</details>`;
}

function renderSchemas(schemas: Readonly<Record<string, JsonSchema>>): string {
  return Object.entries(schemas)
    .map(
      ([name, schema]) =>
        `<article id="schema-${name}"><h3>${escapeHtml(name)}</h3>${describeSchema(schema)}</article>`,
    )
    .join('');
}
