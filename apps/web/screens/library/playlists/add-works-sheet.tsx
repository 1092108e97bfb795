import { workOfItem, type CatalogueItem, type PlaylistEntry } from '@emoverse/domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { describeItem } from '../../../messages/describe-item.ts';
import { describeProblem } from '../../../messages/describe-problem.ts';
import { useApp } from '../../../state/app.ts';

interface AddWorksSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdd: (entry: PlaylistEntry) => void;
}

const MOST_FOUND = 20;

/** Finds works of any domain in the catalogue; what it does not have can be added by its title. */
export function AddWorksSheet({ open, onClose, onAdd }: AddWorksSheetProps) {
  const { t, i18n } = useTranslation();
  const { services, toasts } = useApp();
  const id = useId();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<{ words: string; items: readonly CatalogueItem[] } | undefined>(
    undefined,
  );
  const search = async (): Promise<void> => {
    const q = words.trim();
    if (q === '') return;
    try {
      const { items } = await services.api.call('searchCatalogue', {
        query: { q, locale: i18n.language, limit: MOST_FOUND },
      });
      setFound({ words: q, items });
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
  };
  const add = (work: Omit<PlaylistEntry, 'id'>): void => {
    onAdd({ ...work, id: services.newId() });
    toasts.show(t('playlist.added', { title: work.title }));
  };
  return (
    <Sheet title={t('playlist.addTitle')} open={open} onClose={onClose}>
      <form
        role="search"
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <div className="min-w-48 flex-1">
          <label htmlFor={id} className="mb-1 block text-sm font-medium">
            {t('playlist.searchFor')}
          </label>
          <input
            id={id}
            type="search"
            maxLength={200}
            className="field"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <Button look="primary" type="submit">
          {t('playlist.search')}
        </Button>
      </form>
      <p role="status" className="mt-3 text-sm text-ink-soft">
        {found === undefined ? '' : t('playlist.foundCount', { count: found.items.length })}
      </p>
      {found !== undefined && (
        <ul className="mt-2 divide-y divide-line">
          {found.items.map((item) => (
            <li key={item.id} className="flex items-center gap-3 py-2">
              <span className="min-w-0 flex-1">
                <span className="font-medium">{item.title}</span>
                <span className="block text-sm text-ink-soft">
                  {[
                    t(`domain.${item.domain}`),
                    ...item.creators.slice(0, 2),
                    ...describeItem(item, t, i18n.language),
                  ].join(' · ')}
                </span>
              </span>
              <Button
                size="small"
                aria-label={t('playlist.addNamed', { title: item.title })}
                onClick={() => add(workOfItem(item))}
              >
                {t('playlist.add')}
              </Button>
            </li>
          ))}
          <li className="flex items-center gap-3 py-2">
            <span className="min-w-0 flex-1">{t('playlist.asTyped', { words: found.words })}</span>
            <Button
              size="small"
              aria-label={t('playlist.addNamed', { title: found.words })}
              onClick={() => add({ title: found.words, creators: [] })}
            >
              {t('playlist.add')}
            </Button>
          </li>
        </ul>
      )}
    </Sheet>
  );
}
