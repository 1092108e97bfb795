import type { ItemId } from '@emoverse/domain';
import { useEffect, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { useSettings } from '../state/use-settings.ts';

/** What is no further away than this is about to be looked at. */
const NEAR = '200px';

/**
 * Address of the picture that the server has of a work; undefined while it has none. It is asked after when its place
 * comes near the window, and never without the person's leave.
 */
export function useFetchedCover(itemId: ItemId, cover: RefObject<Element | null>): string | undefined {
  const { covers } = useApp();
  const isAllowed = useSettings().covers === 'yes';
  const isThere = useStore(covers.store, ({ states }) => states[itemId] === 'there');
  useEffect(() => {
    const element = cover.current;
    if (!isAllowed || element === null) return undefined;
    let leave: (() => void) | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        leave?.();
        leave = entry?.isIntersecting === true ? covers.want(itemId) : undefined;
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      leave?.();
    };
  }, [covers, isAllowed, itemId, cover]);
  return isAllowed && isThere ? `/api/covers/${encodeURIComponent(itemId)}` : undefined;
}
