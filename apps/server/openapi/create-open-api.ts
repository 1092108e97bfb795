import {
  errorResponseSchema,
  exportSchema,
  moodRecordSchema,
  recommendedSchema,
  reviewSchema,
  settingsSchema,
  storedReactionSchema,
  type RouteContract,
} from '@emoverse/api-contract';
import {
  catalogueItemSchema,
  emotionScoresSchema,
  feedbackEventSchema,
  filtersSchema,
  impressionSchema,
  intentChoiceSchema,
  moodEstimateSchema,
  moodPointSchema,
  reasonSchema,
  tasteEditSchema,
} from '@emoverse/domain';
import { z } from 'zod';

/** A JSON Schema (2020-12), as OpenAPI 3.1 has it. */
export type JsonSchema = { readonly [key: string]: unknown };

export interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters: ReadonlyArray<{
    name: string;
    in: 'path' | 'query';
    required: boolean;
    schema: JsonSchema;
  }>;
  readonly requestBody?: {
    readonly required: true;
    readonly content: Readonly<Record<string, { schema: JsonSchema }>>;
  };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content: Readonly<Record<string, { schema: JsonSchema }>> }
    >
  >;
}

export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const DESCRIPTION =
  'Everything EmoVerse’s own web app uses. A browser is known by an anonymous, HttpOnly session cookie. ' +
  'Bodies are JSON and nothing else: no route takes a picture.';

/** Schemas that stand once under a name instead of in each place. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  CatalogueItem: catalogueItemSchema,
  EmotionScores: emotionScoresSchema,
  ErrorResponse: errorResponseSchema,
  Export: exportSchema,
  FeedbackEvent: feedbackEventSchema,
  Filters: filtersSchema,
  Impression: impressionSchema,
  IntentChoice: intentChoiceSchema,
  MoodEstimate: moodEstimateSchema,
  MoodPoint: moodPointSchema,
  MoodRecord: moodRecordSchema,
  Reason: reasonSchema,
  Recommended: recommendedSchema,
  Review: reviewSchema,
  Settings: settingsSchema,
  StoredReaction: storedReactionSchema,
  TasteEdit: tasteEditSchema,
};

/** The OpenAPI 3.1 document of the routes. What goes in and what comes out differ where a field has a default. */
export function createOpenApi(routes: Readonly<Record<string, RouteContract>>, version: string): OpenApi {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id });
  const schemas: Record<string, JsonSchema> = {};

  const describe = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    const suffix = io === 'input' ? 'Input' : '';
    const { $schema: _, $defs = {}, ...described } = z.toJSONSchema(schema, { io, metadata: names });
    for (const [id, definition] of Object.entries($defs)) {
      const { id: __, ...body } = asSchema(definition);
      schemas[`${id}${suffix}`] = asSchema(pointToComponents(body, suffix));
    }
    return asSchema(pointToComponents(described, suffix));
  };
  const json = (schema: JsonSchema) => ({ 'application/json': { schema } });
  const problem = json(describe(errorResponseSchema, 'output'));

  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const [operationId, route] of Object.entries(routes)) {
    const { body, params, query, response, path, method, summary } = route;
    paths[path] = {
      ...paths[path],
      [method]: {
        operationId,
        summary,
        tags: [path.split('/')[2] ?? ''],
        parameters: [
          ...parametersOf(params && describe(params, 'input'), 'path'),
          ...parametersOf(query && describe(query, 'input'), 'query'),
        ],
        ...(body && { requestBody: { required: true as const, content: json(describe(body, 'input')) } }),
        responses: {
          200: { description: 'What was asked for', content: json(describe(response, 'output')) },
          default: { description: 'Why it was refused or failed', content: problem },
        },
      },
    };
  }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b)));
  return {
    openapi: '3.1.0',
    info: { title: 'EmoVerse', version, description: DESCRIPTION },
    paths,
    components: { schemas: sorted },
  };
}

function parametersOf(
  schema: JsonSchema | undefined,
  place: 'path' | 'query',
): OpenApiOperation['parameters'] {
  if (!schema) return [];
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  return Object.entries(asSchema(schema.properties ?? {})).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: asSchema(property),
  }));
}

/** Rewrites `#/$defs/Name` into the place where the document keeps it. */
function pointToComponents(value: unknown, suffix: string): unknown {
  if (Array.isArray(value)) return value.map((element) => pointToComponents(element, suffix));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, `${inner.replace('#/$defs/', '#/components/schemas/')}${suffix}`]
        : [key, pointToComponents(inner, suffix)],
    ),
  );
}

function asSchema(value: unknown): JsonSchema {
  return z.record(z.string(), z.unknown()).parse(value);
}
