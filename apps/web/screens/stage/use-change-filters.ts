import type { Filters } from '@emoverse/domain';
import { useCallback } from 'react';
import { useApp } from '../../state/app.ts';
import { useChangeSettings } from '../../state/use-change-settings.ts';

/** Keeps other filters and asks for everything anew. */
export function useChangeFilters(): (filters: Filters) => void {
  const { lists } = useApp();
  const changeSettings = useChangeSettings();
  return useCallback(
    (filters) => {
      void changeSettings({ filters });
      lists.clear();
    },
    [changeSettings, lists],
  );
}
