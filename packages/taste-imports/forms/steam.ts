import { z } from 'zod';
import type { Told } from '../trace.ts';
import type { FormPlace, RecordForm, TableForm } from './form.ts';
import { dateCell, secondsCell, titleCell, type Cell } from './read-cell.ts';
import { leftOut, rejected, trace } from './tell.ts';

const gameSchema = z.object({
  appid: z.number().int().positive(),
  /** Asked for with `include_appinfo`. */
  name: z.string().optional(),
  playtime_forever: z.number().min(0).max(1e8),
  /** Seconds; 0 where it was never played. */
  rtime_last_played: z.number().min(0).optional(),
});
const answerSchema = z.object({ response: z.object({ games: z.array(z.unknown()).optional() }) });

/** Steam, the answer of `IPlayerService/GetOwnedGames`: the games that somebody has, with minutes played. */
export const steam: RecordForm = {
  service: 'steam',
  read(record, place) {
    const answer = answerSchema.safeParse(record);
    if (answer.success) return (answer.data.response.games ?? []).map((game) => readGame(game, place));
    if (typeof record !== 'object' || record === null || !('appid' in record)) return undefined;
    return [readGame(record, place)];
  },
};

/** The games of a profile as lorenzostanco.com/lab/steam lists them: `game,id,hours,last_played,…`. */
export const steamTable: TableForm = {
  service: 'steam',
  columns: (found) => (['game', 'id', 'hours'].every((name) => found.includes(name)) ? found : undefined),
  read(row, { now }) {
    const [id, hours] = [row('id').trim(), row('hours').trim()];
    if (!/^[1-9]\d*$/.test(id)) return rejected(id, 'id: the number of a game');
    if (!(Number(hours) >= 0 && Number(hours) < 1e6)) return rejected(hours, 'hours: 0 or more');
    return tellGame(id, row('game'), Number(hours) * 60, dateCell(row('last_played'), now));
  },
};

function readGame(record: unknown, { now }: FormPlace): Told {
  const game = gameSchema.safeParse(record);
  if (!game.success) return rejected(record, 'a game with appid and playtime_forever (minutes) as numbers');
  const { appid, name, playtime_forever: minutes, rtime_last_played: last } = game.data;
  return tellGame(String(appid), name, minutes, secondsCell(last, now));
}

function tellGame(
  id: string,
  name: string | undefined,
  minutes: number,
  time: Cell<number | undefined>,
): Told {
  const title = titleCell(name ?? `app ${id}`, 'name');
  if ('wrong' in title) return title.wrong;
  if (minutes === 0) return leftOut('never-played');
  if ('wrong' in time) return time.wrong;
  const work = { domain: 'games' as const, title: title.value, creators: [], externalIds: { steam: id } };
  return trace({ work, at: time.value, act: { did: 'spent', minutes } });
}
