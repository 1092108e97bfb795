import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { startPostgres, type TestPostgres } from './start-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where tests ask for the address of the shared PostgreSQL server. */
    readonly postgresService: string;
  }
}

/**
 * One PostgreSQL server for all test files of a run: started when the first of them asks, ended with the run. Whose
 * test ends the server starts one of its own (`startPostgres`).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<TestPostgres> | undefined;
  const service = createServer((_, response) => {
    started ??= startPostgres({ durable: false });
    started.then(
      ({ url }) => response.end(url),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? error.message : String(error));
      },
    );
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const bound = service.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('the service of the tests has no port');
  project.provide('postgresService', `http://127.0.0.1:${bound.port}`);
  return async () => {
    service.closeAllConnections();
    service.close();
    await started?.then(
      (server) => server.dispose(),
      () => undefined, // told to whoever asked
    );
  };
}
