export * from './seeded-random.ts';
export * from './sampling.ts';
export * from './distances.ts';
export * from './top-indices.ts';
export * from './logistic.ts';
export * from './gaussian-weights.ts';
