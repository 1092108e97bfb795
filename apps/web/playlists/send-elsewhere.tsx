import type { CopyPlace, CopySource } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { CopyRow } from './copy-row.tsx';
import { useCopies } from './use-copies.ts';

interface SendElsewhereProps {
  /** The list, where it is known already. */
  readonly playlistId: string | undefined;
  /** Keeps the list first, where it is not kept yet. */
  readonly source: () => Promise<CopySource>;
  readonly places?: CopyPlace['kind'];
}

/** A list as a playlist on the person's music servers and at Spotify; nothing where none is connected. */
export function SendElsewhere({ playlistId, source, places: only }: SendElsewhereProps) {
  const { t } = useTranslation();
  const { copies, places, refresh } = useCopies();
  const shown = places.filter(({ place }) => only === undefined || place.kind === only);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('copy.elsewhere')} className="grid w-full gap-3 border-t border-line pt-4">
      <h3 className="font-medium">{t('copy.elsewhere')}</h3>
      {shown.map(({ place, name }) => (
        <CopyRow
          key={JSON.stringify(place)}
          place={place}
          placeName={name}
          copy={copies.find(
            (copy) =>
              copy.source.kind === 'playlist' &&
              copy.source.playlistId === playlistId &&
              isSamePlace(copy.place, place),
          )}
          source={source}
          onChanged={refresh}
        />
      ))}
    </section>
  );
}

export function isSamePlace(one: CopyPlace, other: CopyPlace): boolean {
  return one.kind === 'server' && other.kind === 'server'
    ? one.serverId === other.serverId
    : one.kind === other.kind;
}
