import { cutText } from '@emoverse/domain';
import { Link } from '@tanstack/react-router';
import type { ImportPlaylistResponse } from '@emoverse/api-contract';
import type { ReadPlaylist } from '@emoverse/playlists';
import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../../../components/button.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { describeProblem } from '../../../messages/describe-problem.ts';
import { useApp } from '../../../state/app.ts';
import { MOST_FILE_BYTES, readPlaylistFile } from './read-playlist-file.ts';

type Outcome =
  | {
      readonly kind: 'done';
      readonly answer: ImportPlaylistResponse;
      readonly read: ReadPlaylist;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** A button that takes a playlist file, and what became of each of its lines. */
export function ImportPlaylist({ onImported }: { readonly onImported: () => void }) {
  const { t } = useTranslation();
  const { services } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const take = async (file: File): Promise<void> => {
    if (file.size > MOST_FILE_BYTES) {
      setOutcome({ kind: 'failed', message: t('playlist.fileTooLarge') });
      return;
    }
    setBusy(true);
    try {
      const read = await readPlaylistFile(file);
      const body = { id: services.newId(), name: cutText(read.name, 200), works: [...read.works] };
      setOutcome({ kind: 'done', answer: await services.api.call('importPlaylist', { body }), read });
      onImported();
    } catch (error) {
      setOutcome({ kind: 'failed', message: describeProblem(error, t) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button disabled={busy} aria-describedby={`${id}-formats`} onClick={() => input.current?.click()}>
        <FileUp aria-hidden size={17} />
        {t('playlist.import')}
      </Button>
      <span id={`${id}-formats`} className="sr-only">
        {t('playlist.importFormats')}
      </span>
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        className="sr-only"
        aria-label={t('playlist.importFile')}
        accept=".m3u8,.m3u,.xspf,.jspf,.csv,.tsv,.json,.md,.markdown"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      <Sheet
        title={outcome?.kind === 'failed' ? t('playlist.importFailed') : t('playlist.importDone')}
        open={outcome !== undefined}
        onClose={() => setOutcome(undefined)}
      >
        {outcome?.kind === 'failed' && <p role="alert">{outcome.message}</p>}
        {outcome?.kind === 'done' && <ImportReport answer={outcome.answer} read={outcome.read} />}
      </Sheet>
    </>
  );
}

interface ImportReportProps {
  readonly answer: ImportPlaylistResponse;
  readonly read: ReadPlaylist;
}

function ImportReport({ answer: { playlist, matched, unmatched }, read }: ImportReportProps) {
  const { rejected, clue, encoding } = read;
  const { t } = useTranslation();
  return (
    <div className="grid gap-5">
      <p>{t('playlist.importedCount', { count: playlist.entries.length, name: playlist.name, matched })}</p>
      {read.notice !== undefined && <p role="note">{t(`playlist.readAs.${clue}`, { encoding })}</p>}
      {unmatched.length > 0 && (
        <ReportLines
          title={t('playlist.keptAsTold')}
          lines={unmatched.map(({ line, title, reason }) => ({
            line,
            what: title,
            why: t(`playlist.unmatched.${reason}`),
          }))}
        />
      )}
      {rejected.length > 0 && (
        <ReportLines
          title={t('playlist.notTaken')}
          lines={rejected.map(({ line, text, reason }) => ({
            line,
            what: text,
            why: t(`playlist.rejected.${reason}`),
          }))}
        />
      )}
      <Link
        to="/playlists/$playlistId"
        params={{ playlistId: playlist.id }}
        className={buttonClass('primary', 'justify-self-start')}
      >
        {t('playlist.open')}
      </Link>
    </div>
  );
}

interface ReportLinesProps {
  readonly title: string;
  readonly lines: readonly { readonly line: number; readonly what: string; readonly why: string }[];
}

function ReportLines({ title, lines }: ReportLinesProps) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="mb-1 font-medium">
        {title}
      </h3>
      <ul className="grid gap-1 text-[0.95rem]">
        {lines.map(({ line, what, why }, index) => (
          <li key={index}>{t('playlist.reportLine', { line, what, why })}</li>
        ))}
      </ul>
    </section>
  );
}
