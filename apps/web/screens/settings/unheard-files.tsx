import type { MusicFolder, UnheardFile } from '@emoverse/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { useApp } from '../../state/app.ts';

/** Files of a folder that were not heard, each with its reason; asked for when the fold is opened. */
export function UnheardFiles({ folder }: { readonly folder: MusicFolder }) {
  const { t } = useTranslation();
  const { services } = useApp();
  const [files, setFiles] = useState<readonly UnheardFile[]>([]);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { id, unheard, scan } = folder;
  const passedOver = scan?.passedOver ?? [];
  const more = async (offset: number): Promise<void> => {
    try {
      const page = await services.api.call('listUnheardFiles', { params: { id }, query: { offset } });
      setFiles((before) => [...before.slice(0, offset), ...page.files]);
    } catch (error) {
      setProblem(describeProblem(error, t));
    }
  };
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && files.length === 0) void more(0);
      }}
    >
      <FoldSummary>{t('library.unheard', { count: unheard + passedOver.length })}</FoldSummary>
      <ul className="grid gap-2 py-2 text-sm">
        {passedOver.map(({ path, why }) => (
          <Row
            key={path}
            path={path}
            why={
              why === 'odd-name' ? t('library.why.odd-name') : describeProblem({ code: why, message: why }, t)
            }
          />
        ))}
        {files.map(({ path, state, reason }) => (
          <Row key={path} path={path} why={t(`library.why.${state}`)} title={reason} />
        ))}
      </ul>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {files.length > 0 && files.length < unheard && (
        <Button onClick={() => void more(files.length)}>{t('library.more')}</Button>
      )}
    </details>
  );
}

function Row({ path, why, title }: { readonly path: string; readonly why: string; readonly title?: string }) {
  return (
    <li title={title}>
      <p className="wrap-anywhere">{path}</p>
      <p className="text-ink-soft">{why}</p>
    </li>
  );
}
