// Opens the store of a folder and is killed between the first tables and the end of the migration.
import { openStore } from '../open-store.ts';
import { MIGRATIONS } from '../migrations/index.ts';

const [directory] = process.argv.slice(2);
const killed = {
  version: Math.max(...MIGRATIONS.map(({ version }) => version)) + 1,
  name: 'killed half-way',
  up: async (): Promise<void> => {
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => undefined);
  },
};
await openStore({ directory }, [...MIGRATIONS, killed]);
