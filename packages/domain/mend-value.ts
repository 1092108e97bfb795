import type { z } from 'zod';

/** Each round may take away one more level of what cannot be kept; nothing we store is deeper. */
const MOST_ROUNDS = 12;
/** Stands in an array where an element was taken out. */
const GONE = Symbol('gone');

/**
 * A stored value in the form that the schema asks for now, however an earlier program or another hand left it: numbers
 * and texts are brought to the nearest bound, what is wrong and may be absent is left out, and what cannot be without
 * it goes with it. Undefined where nothing is left. The value handed in is not changed.
 *
 * @example mendValue(settingsSchema, { locale: 'de_DE', theme: 'dark' }) // { locale: 'en', theme: 'dark', … }
 */
export function mendValue<S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined {
  let result = schema.safeParse(value);
  if (result.success) return result.data;
  const root: { value?: unknown } = { value: structuredClone(value) };
  for (let round = 0; round < MOST_ROUNDS && !result.success && 'value' in root; round++) {
    const thinned = new Set<unknown[]>();
    for (const issue of result.error.issues) mendAt(root, ['value', ...issue.path], issue, thinned);
    // Only now, so that the places which the complaints name are the same for all of them.
    for (const list of thinned) list.splice(0, list.length, ...list.filter((one) => one !== GONE));
    result = schema.safeParse(root.value);
  }
  return result.success ? result.data : undefined;
}

type Container = Record<PropertyKey, unknown> | unknown[];

function mendAt(
  root: Container,
  path: readonly PropertyKey[],
  issue: z.core.$ZodIssue,
  thinned: Set<unknown[]>,
): void {
  const parent = reach(root, path.slice(0, -1));
  const key = path.at(-1);
  if (parent === undefined || key === undefined) return;
  const current: unknown = Reflect.get(parent, key);
  if (issue.code === 'unrecognized_keys' && isContainer(current)) {
    for (const unknown of issue.keys) Reflect.deleteProperty(current, unknown);
    return;
  }
  const nearest = nearestTo(current, issue);
  if (nearest !== undefined) {
    Reflect.set(parent, key, nearest);
    return;
  }
  if (Array.isArray(parent)) {
    parent[Number(key)] = GONE;
    thinned.add(parent);
  } else if (Object.hasOwn(parent, key)) Reflect.deleteProperty(parent, key);
  // Absent, but needed: what it is a part of cannot be kept.
  else if (path.length > 1)
    mendAt(root, path.slice(0, -1), { ...issue, code: 'custom', params: {} }, thinned);
}

/** The value at the nearest bound; undefined where the complaint is not about a bound. */
function nearestTo(value: unknown, issue: z.core.$ZodIssue): unknown {
  if (typeof value === 'number') {
    if (issue.code === 'too_big' && issue.inclusive !== false) return Number(issue.maximum);
    if (issue.code === 'too_small' && issue.inclusive !== false) return Number(issue.minimum);
    if (issue.code === 'invalid_type' && issue.expected === 'int') return Math.round(value);
  }
  if (issue.code === 'too_big' && (typeof value === 'string' || Array.isArray(value)))
    return value.slice(0, Number(issue.maximum));
  return undefined;
}

function reach(root: Container, path: readonly PropertyKey[]): Container | undefined {
  let reached: unknown = root;
  for (const key of path) {
    if (!isContainer(reached) || !Object.hasOwn(reached, key)) return undefined;
    reached = Reflect.get(reached, key);
  }
  return isContainer(reached) ? reached : undefined;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
