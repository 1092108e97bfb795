import { useTranslation } from 'react-i18next';
import { CopyRow } from '../../../playlists/copy-row.tsx';
import { isSamePlace } from '../../../playlists/send-elsewhere.tsx';
import { useCopies } from '../../../playlists/use-copies.ts';

/** Songs for the evening in each place, and every other playlist that was sent: how it went, and the way to take it back. */
export function PlaylistsElsewhere() {
  const { t } = useTranslation();
  const { copies, places, refresh } = useCopies();
  if (places.length === 0 && copies.length === 0) return null;
  const evening = t('copy.evening');
  const lists = copies.filter(({ source }) => source.kind === 'playlist');
  const nameOf = (place: (typeof copies)[number]['place']): string =>
    places.find((one) => isSamePlace(one.place, place))?.name ?? t('copy.notConnected');
  return (
    <section aria-label={t('copy.elsewhere')} className="grid gap-5">
      <h2 className="text-xl">{t('copy.elsewhere')}</h2>
      {places.length > 0 && (
        <div role="group" aria-label={evening} className="grid gap-3">
          <div>
            <h3 className="font-medium">{evening}</h3>
            <p className="text-sm text-ink-soft">{t('copy.eveningHint')}</p>
          </div>
          {places.map(({ place, name }) => (
            <CopyRow
              key={JSON.stringify(place)}
              place={place}
              placeName={name}
              copy={copies.find((copy) => copy.source.kind === 'evening' && isSamePlace(copy.place, place))}
              source={() => Promise.resolve({ kind: 'evening' })}
              name={evening}
              onChanged={refresh}
            />
          ))}
        </div>
      )}
      {lists.map((copy) => (
        <div key={copy.id} role="group" aria-label={copy.name} className="grid gap-3">
          <h3 className="font-medium">{copy.name}</h3>
          <CopyRow
            place={places.find((one) => isSamePlace(one.place, copy.place))?.place}
            placeName={nameOf(copy.place)}
            copy={copy}
            source={() => Promise.resolve(copy.source)}
            onChanged={refresh}
          />
        </div>
      ))}
    </section>
  );
}
