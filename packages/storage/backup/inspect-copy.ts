import { EmoVerseError } from '@emoverse/domain';
import { z } from 'zod';
import { openEmbeddedDatabase } from '../dialects/embedded-database.ts';

const namesSchema = z.array(z.object({ name: z.string() }));
const countSchema = z.tuple([z.object({ rows: z.number().int() })]);
const versionSchema = z.tuple([z.object({ version: z.number().int() })]);

/** What is in the file of a store that nobody else uses, after a look through all of it. Throws `store-damaged`. */
export function inspectCopy(file: string): { schemaVersion: number; rows: Record<string, number> } {
  const database = openEmbeddedDatabase(file, 0);
  try {
    const ask = (text: string): readonly unknown[] => database.prepare(text).all([]);
    const [found] = z.tuple([z.object({ quick_check: z.string() })]).parse(ask('pragma quick_check(1)'));
    if (found.quick_check !== 'ok')
      throw new EmoVerseError('store-damaged', `${file} is damaged: ${found.quick_check}`);
    const rows: Record<string, number> = {};
    for (const { name } of namesSchema.parse(
      ask("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name"),
    )) {
      rows[name] = countSchema.parse(
        ask(`select count(*) as rows from "${name.replaceAll('"', '""')}"`),
      )[0].rows;
    }
    const [{ version }] = versionSchema.parse(ask('select max(version) as version from schema_migrations'));
    return { schemaVersion: version, rows };
  } finally {
    database.close();
  }
}
