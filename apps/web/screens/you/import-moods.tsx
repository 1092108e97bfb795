import { EmoVerseError } from '@emoverse/domain';
import type { DiaryLevel, MoodFile } from '@emoverse/mood-files';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { useApp } from '../../state/app.ts';
import { loadPart } from '../../state/load-part.ts';
import { bringMoodsIn, type BroughtIn } from './bring-moods-in.ts';
import { BroughtInReport } from './brought-in-report.tsx';
import { DiaryLevels } from './diary-levels.tsx';
import { EarlierImports } from './earlier-imports.tsx';

const moodFiles = loadPart(() => import('@emoverse/mood-files'));
const tasteFiles = loadPart(() => import('@emoverse/taste-imports'));

type Step =
  | { readonly kind: 'asking'; readonly problem?: string }
  | {
      readonly kind: 'naming';
      readonly file: MoodFile;
      readonly name: string;
      /** Names of a diary's moods, with the level that they most likely are. */
      readonly guesses: ReadonlyMap<string, DiaryLevel | undefined>;
    }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'done'; readonly outcome: BroughtIn };

/** A button that brings moods in from the file of another program, and takes them back. */
export function ImportMoods({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const { services } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const running = useRef<AbortController>(undefined);
  /** Of a file that did not come to its end: chosen again it goes on, and is taken back as one. */
  const begun = useRef<{ readonly file: string; readonly importId: string }>(undefined);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (running.current?.signal.aborted !== true)
        setStep({ kind: 'asking', problem: describeProblem(error, t) });
    }
  };
  const choose = (chosen: File): Promise<void> =>
    attempt(async () => {
      running.current = new AbortController();
      setStep({ kind: 'reading', share: 0 });
      const { guessLevel, openMoodFile } = await moodFiles();
      const file = await openMoodFile(chosen, chosen.name).catch(async (error: unknown) => {
        throw await orOfTaste(error, chosen);
      });
      const names = [...(await file.names()).keys()];
      const same = `${chosen.name} ${chosen.size} ${chosen.lastModified}`;
      if (begun.current?.file !== same) begun.current = { file: same, importId: services.newId() };
      if (names.length === 0) return bringIn(file, chosen.name, new Map());
      const guesses = new Map(names.map((name) => [name, guessLevel(name)]));
      setStep({ kind: 'naming', file, name: chosen.name, guesses });
    });
  const bringIn = (file: MoodFile, name: string, levels: ReadonlyMap<string, DiaryLevel>): Promise<void> =>
    attempt(async () => {
      const controller = new AbortController();
      running.current = controller;
      setStep({ kind: 'reading', share: 0 });
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      const outcome = await bringMoodsIn(file, {
        ...{
          api: services.api,
          importId: begun.current?.importId ?? services.newId(),
          name,
          levels,
          timeZone,
        },
        now: services.now(),
        tell: (share) => setStep({ kind: 'reading', share }),
        signal: controller.signal,
      });
      begun.current = undefined;
      setStep({ kind: 'done', outcome });
      onChanged();
    });
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
              <div role="alert">
                {step.problem !== undefined && <p className="rounded-xl bg-warn-wash p-4">{step.problem}</p>}
              </div>
              <Button look="primary" className="justify-self-start" onClick={() => input.current?.click()}>
                {t('moodImport.choose')}
              </Button>
              <EarlierImports onChanged={onChanged} />
            </>
          )}
          {step.kind === 'naming' && (
            <DiaryLevels
              guesses={step.guesses}
              onSaid={(levels) => void bringIn(step.file, step.name, levels)}
            />
          )}
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
            <BroughtInReport outcome={step.outcome} onChanged={onChanged} onClose={close} />
          )}
        </div>
        <input
          ref={input}
          type="file"
          tabIndex={-1}
          className="sr-only"
          aria-label={t('moodImport.choose')}
          accept=".csv,.zip,.xml,.json"
          onChange={(event) => {
            const file = event.target.files?.item(0);
            if (file !== null && file !== undefined) void choose(file);
            event.target.value = '';
          }}
        />
      </Sheet>
    </>
  );
}

/** What is wrong with a file that holds no moods: it may be an export of what somebody likes. */
async function orOfTaste(error: unknown, file: File): Promise<unknown> {
  if (!(error instanceof EmoVerseError && error.code === 'not-a-mood-file')) return error;
  const { recogniseExport } = await tasteFiles();
  const service = await recogniseExport(file, file.name).catch(() => undefined);
  return service === undefined
    ? error
    : new EmoVerseError('a-taste-file', `${file.name} is an export of ${service}`, { cause: error });
}
