import type { DiaryLevel } from '@emoverse/mood-files';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useApp } from '../../state/app.ts';
import { timeSlices } from '../../state/time-slices.ts';
import { bringMoodFiles, type BroughtFile, type LevelGuesses } from './bring-mood-files.ts';
import { BroughtInReport } from './brought-in-report.tsx';
import { DiaryLevels } from './diary-levels.tsx';
import { EarlierImports } from './earlier-imports.tsx';

type Step =
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'naming';
      readonly guesses: LevelGuesses;
      readonly onSaid: (levels: ReadonlyMap<string, DiaryLevel>) => void;
    }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'done'; readonly files: readonly BroughtFile[] };

/** A button that brings moods in from the files of other programs, and takes them back. */
export function ImportMoods({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const { services } = useApp();
  const [open, setOpen] = useState(false);
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const running = useRef<AbortController>(undefined);
  /** Imports by their files: one that did not come to its end goes on when it is chosen again, and is taken back as one. */
  const begun = useRef(new Map<string, string>());

  const importIdOf = ({ name, size, lastModified }: File): string => {
    const same = `${name} ${size} ${lastModified}`;
    const importId = begun.current.get(same) ?? services.newId();
    begun.current.set(same, importId);
    return importId;
  };
  const bring = async (chosen: readonly File[]): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setStep({ kind: 'reading', share: 0 });
    const nextSlice = timeSlices(services);
    try {
      const files = await bringMoodFiles(chosen, {
        ...{ api: services.api, now: services.now(), importIdOf, signal },
        timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
        askLevels: (guesses) =>
          new Promise((resolve) => setStep({ kind: 'naming', guesses, onSaid: resolve })),
        tell: (share) => {
          setStep({ kind: 'reading', share });
          return nextSlice();
        },
      });
      if (files.every(({ kind }) => kind === 'read')) begun.current.clear();
      setStep({ kind: 'done', files });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    onChanged();
  };
  const close = (): void => {
    running.current?.abort();
    setOpen(false);
    setStep({ kind: 'asking' });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <FileUp aria-hidden size={17} />
        {t('moodImport.title')}
      </Button>
      <Sheet title={t('moodImport.title')} open={open} onClose={close}>
        <div className="grid gap-5">
          {step.kind === 'asking' && (
            <>
              <p>{t('moodImport.text')}</p>
              <FileButton
                icon={FileUp}
                look="primary"
                label={t('moodImport.choose')}
                accept=".csv,.zip,.xml,.json"
                isMany
                onFiles={(files) => void bring(files)}
              />
              <EarlierImports onChanged={onChanged} />
            </>
          )}
          {step.kind === 'naming' && <DiaryLevels guesses={step.guesses} onSaid={step.onSaid} />}
          {step.kind === 'reading' && (
            <>
              <progress
                className="h-2 w-full accent-accent"
                aria-label={t('moodImport.reading')}
                value={step.share}
              />
              <p>{t('moodImport.reading')}</p>
            </>
          )}
          {step.kind === 'done' && (
            <BroughtInReport
              files={step.files}
              onChanged={onChanged}
              onClose={close}
              onAgain={() => setStep({ kind: 'asking' })}
            />
          )}
        </div>
      </Sheet>
    </>
  );
}
