import { Link } from '@tanstack/react-router';
import { CircleAlert, ImageUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoSession, PhotoState } from '../../camera/photo-session.ts';
import { PHOTO_TYPES } from './photo-types.ts';

interface PhotoDropProps {
  readonly session: PhotoSession;
  readonly failure: Extract<PhotoState, { kind: 'failed' }> | undefined;
}

const KNOWN = [
  'not-an-image',
  'damaged-image',
  'truncated-image',
  'unsupported-image',
  'picture-too-large',
  'picture-too-small',
  'model-unreachable',
  'worker-failed',
] as const;

/** Where a photo is chosen, dropped or pasted. */
export function PhotoDrop({ session, failure }: PhotoDropProps) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  const read = (files: FileList | null): void => {
    const file = files?.item(0);
    if (file !== null && file !== undefined) void session.read(file);
  };
  const code = failure === undefined ? undefined : (KNOWN.find((known) => known === failure.code) ?? 'other');
  return (
    <>
      {failure !== undefined && code !== undefined && (
        <div role="alert" className="card mb-5 flex gap-4 border-danger p-5">
          <CircleAlert aria-hidden className="mt-0.5 shrink-0 text-danger" />
          <div>
            <h2 className="text-lg">{t(`photoProblem.${code}.title`)}</h2>
            <p className="mt-1 text-ink-soft">{t(`photoProblem.${code}.text`)}</p>
            {code === 'other' && <p className="mt-1 text-sm text-ink-soft">{failure.message}</p>}
          </div>
        </div>
      )}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          read(event.dataTransfer.files);
        }}
        className={`card relative grid place-items-center gap-3 border-2 border-dashed px-6 py-16 text-center transition-colors has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-accent ${over ? 'border-accent bg-accent-wash' : 'border-line-strong'}`}
      >
        <span className="grid size-16 place-items-center rounded-full bg-accent-wash text-accent">
          <ImageUp aria-hidden size={30} strokeWidth={1.6} />
        </span>
        <label htmlFor={id} className="cursor-pointer font-display text-2xl after:absolute after:inset-0">
          {t('photo.choose')}
        </label>
        <p className="text-ink-soft">{t('photo.dropOrPaste')}</p>
        <input
          id={id}
          type="file"
          accept={PHOTO_TYPES.join(',')}
          className="sr-only"
          onChange={(event) => {
            read(event.target.files);
            // The same file may be chosen again after a failure.
            event.target.value = '';
          }}
        />
      </div>
      <p className="mt-5 text-center text-ink-soft">
        <Link to="/say" className="text-ink underline underline-offset-4">
          {t('photo.pickInstead')}
        </Link>
      </p>
    </>
  );
}
