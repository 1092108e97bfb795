export type ModelManifest = Readonly<Record<string, unknown>>;
