import { z } from 'zod';

/** Kinds of request: `nothing` is GET /api/health; `both` sends a reaction and asks for a list in turn. */
export const LOADS = ['nothing', 'feedback', 'recommend', 'both'] as const;
export type LoadKind = (typeof LOADS)[number];

/** What the load process is asked for. */
export const taskSchema = z.object({
  kind: z.enum(LOADS),
  /** Servers on one store. */
  addresses: z.array(z.string()).min(1),
  /** Whether each person stays with one of them, as behind a balancer that knows the cookie; else they go round. */
  sticky: z.boolean(),
  /** Cookies of the people. */
  persons: z.array(z.string()).min(1),
  /** Made-up films, `film-0` and on. */
  items: z.number(),
  connections: z.number(),
  warmUpMs: z.number(),
  measureMs: z.number(),
});
export type LoadTask = z.infer<typeof taskSchema>;

/** What it measured: milliseconds of each request after the warm-up. */
export const answerSchema = z.object({
  times: z.array(z.number()),
  seconds: z.number(),
  /** Answers other than 200, the first of them in words. */
  refused: z.number(),
  firstRefusal: z.string().optional(),
  /** The server went away. */
  broken: z.boolean(),
  /** Reactions that were acknowledged with 200, by the place of the person. */
  acknowledged: z.array(z.tuple([z.number(), z.string()])),
  cpuSeconds: z.number(),
});
export type LoadAnswer = z.infer<typeof answerSchema>;
