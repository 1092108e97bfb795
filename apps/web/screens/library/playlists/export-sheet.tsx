import { PLAYLIST_FILE_FORMATS } from '@emoverse/api-contract';
import { Download, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { useApp } from '../../../state/app.ts';
import { useAttempt } from '../../../state/use-attempt.ts';
import { offerDownload } from '../../../state/offer-download.ts';
import { shareFile } from '../../../state/share-file.ts';
import { SendElsewhere } from '../../../playlists/send-elsewhere.tsx';

interface ExportSheetProps {
  readonly playlistId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A playlist as a file, to be saved or handed to another app, or as one on a music server or at Spotify. */
export function ExportSheet({ playlistId, open, onClose }: ExportSheetProps) {
  const { t } = useTranslation();
  const attempt = useAttempt();
  const { services, toasts } = useApp();
  const [format, setFormat] = useState<(typeof PLAYLIST_FILE_FORMATS)[number]>('m3u8');
  const give = (way: 'download' | 'share'): Promise<void> =>
    attempt(async () => {
      const file = await services.api.call('exportPlaylist', {
        params: { id: playlistId },
        query: { format },
      });
      if (way === 'download') offerDownload(file.fileName, file.text, file.mediaType);
      else if ((await shareFile(file)) === 'downloaded') toasts.show(t('playlist.savedInstead'));
      onClose();
    });
  return (
    <Sheet title={t('playlist.exportTitle')} open={open} onClose={onClose}>
      <div className="grid gap-5">
        <SelectField
          label={t('playlist.format')}
          value={format}
          onChange={(value) => setFormat(z.enum(PLAYLIST_FILE_FORMATS).catch('m3u8').parse(value))}
          options={PLAYLIST_FILE_FORMATS.map((name) => ({
            value: name,
            label: t(`playlist.formats.${name}`),
          }))}
        />
        <div className="flex flex-wrap gap-3">
          <Button look="primary" onClick={() => void give('download')}>
            <Download aria-hidden size={17} />
            {t('playlist.download')}
          </Button>
          <Button onClick={() => void give('share')}>
            <Share2 aria-hidden size={17} />
            {t('playlist.share')}
          </Button>
        </div>
        {open && (
          <SendElsewhere
            playlistId={playlistId}
            source={() => Promise.resolve({ kind: 'playlist', playlistId })}
          />
        )}
      </div>
    </Sheet>
  );
}
