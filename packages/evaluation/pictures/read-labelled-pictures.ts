import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BadDataError } from '../bad-data-error.ts';
import { readRows } from '../tables/read-rows.ts';

/** A picture of a face and what somebody called it; pictures of one `group` show the same person or film. */
export interface LabelledPicture {
  readonly path: string;
  readonly label: string;
  readonly group: string;
}

/**
 * The pictures of a folder with `images/` and `labels.csv` (`file,label`; `group` where pictures belong together, else
 * each stands alone). Throws BadDataError where the folder is not of that form, or a label is none of `labels` (any will do where they are not given).
 */
export async function readLabelledPictures(
  folder: string,
  labels?: readonly string[],
): Promise<readonly LabelledPicture[]> {
  const table = join(folder, 'labels.csv');
  if (!existsSync(table)) throw new BadDataError(`expected labels.csv and images/ in ${folder}`);
  const rows = await readRows(table, ['file', 'label']);
  const unknown = rows.find(({ label }) => labels !== undefined && !labels.includes(label));
  if (labels !== undefined && unknown !== undefined)
    throw new BadDataError(
      `${table} calls ${unknown.file} "${unknown.label}"; expected one of ${labels.join(', ')}`,
    );
  return rows.map(({ file, label, group = '' }) => ({
    path: join(folder, 'images', file),
    label,
    group: group === '' ? file : group,
  }));
}
