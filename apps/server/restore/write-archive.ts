import { EXPORT_RECORDS, readSettings, type ExportFile } from '@emoverse/api-contract';
import { RECORD_KINDS, mendValue, type RecordKind } from '@emoverse/domain';
import type { ProfileArchive } from '@emoverse/storage';
import type { z } from 'zod';

const SCHEMAS: Readonly<Record<RecordKind, z.ZodType>> = EXPORT_RECORDS;

/** An export in the form of `exportSchema`, piece by piece. */
export async function* writeArchive(
  archive: ProfileArchive,
  { exportedAt, home }: Pick<ExportFile, 'exportedAt' | 'home'>,
): AsyncGenerator<string> {
  const { settings } = archive;
  const head = { format: 'emoverse-export', version: 1, exportedAt, settings: readSettings(settings), home };
  yield JSON.stringify(head).slice(0, -1);
  for (const kind of RECORD_KINDS) {
    yield `,"${kind}":[`;
    let first = true;
    for await (const records of archive[kind]) {
      const told = records.flatMap((record) => {
        const mended = mendValue(SCHEMAS[kind], record);
        return mended === undefined ? [] : [JSON.stringify(mended)];
      });
      if (told.length === 0) continue;
      yield `${first ? '' : ','}${told.join(',')}`;
      first = false;
    }
    yield ']';
  }
  yield '}';
}
