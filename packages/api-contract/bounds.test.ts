import { expect, it } from 'vitest';
import { z } from 'zod';
import { ROUTES, type RouteContract } from './routes.ts';

/** Deeper than anything that comes in; what has no end is deeper still. */
const DEEPEST = 12;

type JsonSchema = z.core.JSONSchema.BaseSchema;
const partsOf = (schema: JsonSchema | boolean | undefined): JsonSchema[] =>
  schema === undefined || typeof schema === 'boolean' ? [] : [schema];

/** What of a schema's values has no bound, as `path: what`. */
function unbounded(schema: JsonSchema, path: string, depth: number): string[] {
  const lacks = (what: string): string[] => [`${path}: ${what}`];
  if (depth > DEEPEST) return lacks('nesting without end');
  if (schema.$ref !== undefined) return lacks('nesting without end'); // zod writes out all but what holds itself
  const deeper = (part: JsonSchema | boolean | undefined, name: string): string[] =>
    partsOf(part).flatMap((one) => unbounded(one, `${path}${name}`, depth + 1));
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (choices.length > 0) return choices.flatMap((part) => deeper(part, ''));
  if (schema.const !== undefined || schema.enum !== undefined) return [];
  const all = schema.allOf ?? [];
  const has = (bound: 'maximum' | 'minimum' | 'maxLength' | 'pattern' | 'format'): boolean =>
    [schema, ...all].some((one) => typeof one === 'object' && one[bound] !== undefined);
  switch (schema.type) {
    case 'string':
      return has('maxLength') || endsWithin(schema, all) ? [] : lacks('text of any length');
    case 'number':
    case 'integer':
      return [
        ...(has('maximum') || schema.exclusiveMaximum !== undefined ? [] : lacks('number without a maximum')),
        ...(has('minimum') || schema.exclusiveMinimum !== undefined ? [] : lacks('number without a minimum')),
      ];
    case 'array':
      return [
        ...(schema.maxItems === undefined ? lacks('list of any length') : []),
        ...[schema.items].flat().flatMap((part) => deeper(part, '[]')),
      ];
    case 'object':
      return [
        ...Object.entries(schema.properties ?? {}).flatMap(([key, part]) => deeper(part, `.${key}`)),
        // Keys beside the named ones are left out or refused; a record takes any number of them.
        ...(typeof schema.additionalProperties === 'object' && schema.properties === undefined
          ? lacks('record of any size')
          : []),
      ];
    case 'boolean':
    case 'null':
      return [];
    default:
      return lacks(`anything at all (${JSON.stringify(schema).slice(0, 80)})`);
  }
}

/** Whether a pattern or a format bounds the length: neither takes a text of a million characters. */
function endsWithin(schema: JsonSchema, all: readonly (JsonSchema | boolean)[]): boolean {
  const patterns = [schema, ...all]
    .flatMap((one) => (typeof one === 'object' ? [one.pattern ?? []] : []))
    .flat();
  const formats = [schema, ...all]
    .flatMap((one) => (typeof one === 'object' ? [one.format ?? []] : []))
    .flat();
  return (
    formats.some((format) => ['uuid', 'date'].includes(format)) ||
    patterns.some(
      (pattern) => pattern.startsWith('^') && pattern.endsWith('$') && !/[*+]|\{\d+,\}/.test(pattern),
    )
  );
}

const incoming = Object.entries(ROUTES).flatMap(([name, route]: [string, RouteContract]) =>
  (['params', 'query', 'body'] as const).flatMap((part) => {
    const schema = route[part];
    return schema === undefined ? [] : [{ place: `${name} ${part}`, schema }];
  }),
);

it.each(incoming)('bounds everything that comes in: $place', ({ place, schema }) => {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    reused: 'inline',
    cycles: 'ref',
    unrepresentable: 'any',
  });
  expect(unbounded(json, place, 0)).toEqual([]);
});

it('knows what has no bound', () => {
  interface Tree {
    readonly more: readonly Tree[];
  }
  const tree: z.ZodType<Tree> = z.object({ more: z.array(z.lazy(() => tree)).max(2) });
  for (const schema of [
    z.string(),
    z.string().min(1),
    z.string().regex(/^a+$/),
    z.number(),
    z.number().max(1),
    z.array(z.boolean()),
    z.record(z.string().max(9), z.boolean()),
    z.unknown(),
    z.object({ a: z.array(z.object({ b: z.string().optional() })).max(1) }),
    z.union([z.literal('a'), z.string()]),
    tree,
  ])
    expect(unbounded(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }), '', 0)).not.toEqual([]);
});
