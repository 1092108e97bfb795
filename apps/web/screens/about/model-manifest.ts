import { z } from 'zod';

/** Quality of one head on one label set: shares 0…1, log-loss in nats, `n` faces. */
const figureSchema = z.object({
  n: z.number().int(),
  accuracy: z.number(),
  ci95: z.tuple([z.number(), z.number()]).optional(),
  macroF1: z.number().optional(),
  ece: z.number().optional(),
});
export type ModelFigure = z.infer<typeof figureSchema>;

/** What the page shows of a model's manifest; unknown figures and notes are left out. */
const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
  figures: z.record(z.string(), z.unknown()).default({}),
});

export interface ModelCard {
  readonly name: string;
  readonly version: string;
  readonly bytes: number | undefined;
  readonly sha256: string | undefined;
  readonly figures: readonly (readonly [string, ModelFigure])[];
}

/** Throws a `ZodError` where the file is no manifest. */
export function parseModelCard(manifest: unknown): ModelCard {
  const { name, version, files, figures } = manifestSchema.parse(manifest);
  const network = files['model.onnx'] as { bytes: number; sha256: string } | undefined;
  return {
    name,
    version,
    bytes: network?.bytes,
    sha256: network?.sha256,
    figures: Object.entries(figures).flatMap(([key, figure]) => {
      const parsed = figureSchema.safeParse(figure);
      return parsed.success ? [[key, parsed.data] as const] : [];
    }),
  };
}
