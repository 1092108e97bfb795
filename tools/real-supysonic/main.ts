import { startSupysonic } from './start-supysonic.ts';

const supysonic = await startSupysonic(Number(process.argv[2] ?? 0));
process.stdout.write(`Supysonic listens at ${supysonic.address}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void supysonic.stop());
