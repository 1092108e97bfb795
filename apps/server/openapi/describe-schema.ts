import { z } from 'zod';
import type { JsonSchema } from './create-open-api.ts';
import { escapeHtml } from './escape-html.ts';

/** The keywords that our schemas use. */
const knownKeywords = z.object({
  $ref: z.string().optional(),
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  required: z.array(z.string()).optional(),
  items: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.union([z.boolean(), z.record(z.string(), z.unknown())]).optional(),
  anyOf: z.array(z.record(z.string(), z.unknown())).optional(),
  oneOf: z.array(z.record(z.string(), z.unknown())).optional(),
  allOf: z.array(z.record(z.string(), z.unknown())).optional(),
});
type Keywords = z.output<typeof knownKeywords>;

/** A JSON schema as HTML: its type and limits in one line, its fields as a list. */
export function describeSchema(schema: JsonSchema): string {
  const known = knownKeywords.parse(schema);
  const reference = known.$ref?.split('/').at(-1);
  if (reference !== undefined) return `<a href="#schema-${reference}">${escapeHtml(reference)}</a>`;
  const alternatives = known.oneOf ?? known.anyOf ?? known.allOf;
  if (alternatives) {
    const word = known.allOf ? 'all of' : 'one of';
    return `<em>${word}</em><ul>${alternatives.map((inner) => `<li>${describeSchema(inner)}</li>`).join('')}</ul>`;
  }
  if (known.properties) return describeFields(known.properties, known.required ?? []);
  if (known.items)
    return `<em>list${limits(known.minItems, known.maxItems)} of</em> ${describeSchema(known.items)}`;
  if (typeof known.additionalProperties === 'object') {
    return `<em>map to</em> ${describeSchema(known.additionalProperties)}`;
  }
  return `<span class="type">${escapeHtml(describeValue(known))}</span>`;
}

function describeFields(
  properties: NonNullable<Keywords['properties']>,
  required: readonly string[],
): string {
  const fields = Object.entries(properties).map(
    ([name, inner]) =>
      `<li><code>${escapeHtml(name)}</code>${required.includes(name) ? '' : ' <em>optional</em>'} ${describeSchema(inner)}</li>`,
  );
  return `<ul class="fields">${fields.join('')}</ul>`;
}

function describeValue(known: Keywords): string {
  if (known.const !== undefined) return JSON.stringify(known.const);
  if (known.enum) return known.enum.map((value) => JSON.stringify(value)).join(' | ');
  const lowest = known.minimum ?? known.minLength ?? known.exclusiveMinimum;
  const range = limits(plausible(lowest), plausible(known.maximum ?? known.maxLength));
  const fallback = known.default === undefined ? '' : `, default ${JSON.stringify(known.default)}`;
  return `${known.format ?? known.type ?? 'any'}${range}${fallback}`;
}

/** Bounds of safe integers say nothing to a reader. */
function plausible(bound: number | undefined): number | undefined {
  return bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined;
}

function limits(lowest: number | undefined, highest: number | undefined): string {
  if (lowest === undefined && highest === undefined) return '';
  if (highest === undefined) return ` ≥ ${lowest}`;
  return lowest === undefined ? ` ≤ ${highest}` : ` ${lowest} … ${highest}`;
}
