import { z } from 'zod';
import type { Told } from '../trace.ts';
import type { FormPlace, RecordForm } from './form.ts';
import { secondsCell, titleCell } from './read-cell.ts';
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

function readGame(record: unknown, { now }: FormPlace): Told {
  const game = gameSchema.safeParse(record);
  if (!game.success) return rejected(record, 'a game with appid and playtime_forever (minutes) as numbers');
  const { appid, name, playtime_forever: minutes, rtime_last_played: last } = game.data;
  const title = titleCell(name ?? `app ${appid}`, 'name');
  if ('wrong' in title) return title.wrong;
  if (minutes === 0) return leftOut('never-played');
  const time = secondsCell(last, now);
  if ('wrong' in time) return time.wrong;
  const work = {
    domain: 'games' as const,
    title: title.value,
    creators: [],
    externalIds: { steam: String(appid) },
  };
  return trace({ work, at: time.value, act: { did: 'spent', minutes } });
}
