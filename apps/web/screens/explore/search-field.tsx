import { useRouterState } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SEARCH_FIELD } from '../../components/use-shell-keys.ts';
import { useDebounced } from '../../components/use-debounced.ts';

interface SearchFieldProps {
  /** As the address has it. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** So long without a key, in milliseconds, and what is typed is searched. */
const PAUSE = 180;

/** Where one types what one looks for; `/` leads here. */
export function SearchField({ text, onText }: SearchFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  // Told, and not yet in the address: it comes there later than the next letters, which it must not undo.
  const [underWay, setUnderWay] = useState<readonly string[]>([]);
  const settled = useDebounced(typed, PAUSE);
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  if (text !== seen) {
    setSeen(text);
    const at = underWay.indexOf(text);
    setUnderWay(underWay.slice(at === -1 ? underWay.length : at + 1));
    // The address changed by another way: back, or a link.
    if (at === -1) setTyped(text);
  }
  const told = underWay.at(-1) ?? seen;
  useEffect(() => {
    if (settled === typed && settled.trim() !== told) {
      setUnderWay((before) => [...before, settled.trim()]);
      onText(settled.trim());
    }
  }, [settled, typed, told, onText]);
  const isMeant = useRouterState({ select: ({ location }) => location.hash === SEARCH_FIELD });
  useEffect(() => {
    if (isMeant) field.current?.focus();
  }, [isMeant]);
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const { target } = event;
      const isField =
        target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;
      if (event.key !== '/' || isField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', focus, { capture: true });
    return () => window.removeEventListener('keydown', focus, { capture: true });
  }, []);
  return (
    <search>
      <label className="relative block">
        <span className="sr-only">{t('explore.search')}</span>
        <Search aria-hidden size={22} className="absolute start-5 top-1/2 -translate-y-1/2 text-ink-soft" />
        <input
          ref={field}
          id={SEARCH_FIELD}
          type="search"
          value={typed}
          maxLength={200}
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('explore.placeholder')}
          aria-describedby={hint}
          onChange={(event) => setTyped(event.target.value)}
          className="min-h-14 w-full rounded-full border border-line-strong bg-surface ps-14 pe-5 text-lg shadow-card placeholder:text-ink-soft"
        />
      </label>
      <p id={hint} className="mt-2 ps-5 text-sm text-ink-soft">
        {t('explore.hint')}
      </p>
    </search>
  );
}
