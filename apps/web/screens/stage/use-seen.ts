import { useCallback, useEffect, useRef, useState, type RefCallback } from 'react';

/** What is no further away than this is about to be looked at. */
const NEAR = '320px';

/**
 * Which of some places have come near the window so far. One observer looks at all of them, so that those that come
 * together are told together.
 */
export function useSeen<Name extends string>(): {
  readonly seen: ReadonlySet<Name>;
  /** The reference of a place; the same for each drawing of it. */
  readonly watch: (name: Name) => RefCallback<HTMLElement>;
} {
  const [seen, setSeen] = useState<ReadonlySet<Name>>(new Set());
  const observer = useRef<IntersectionObserver | undefined>(undefined);
  const names = useRef(new Map<Element, Name>());
  const references = useRef(new Map<Name, RefCallback<HTMLElement>>());
  const observe = useCallback((): IntersectionObserver => {
    observer.current ??= new IntersectionObserver(
      (entries) => {
        const came = entries.flatMap(({ isIntersecting, target }) => {
          const name = isIntersecting ? names.current.get(target) : undefined;
          return name === undefined ? [] : [name];
        });
        if (came.length > 0)
          setSeen((before) =>
            came.every((name) => before.has(name)) ? before : new Set([...before, ...came]),
          );
      },
      { rootMargin: NEAR },
    );
    return observer.current;
  }, []);
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = undefined;
    },
    [],
  );
  const watch = useCallback(
    (name: Name): RefCallback<HTMLElement> => {
      const known = references.current.get(name);
      if (known !== undefined) return known;
      const reference: RefCallback<HTMLElement> = (element) => {
        if (element === null) return undefined;
        names.current.set(element, name);
        observe().observe(element);
        return () => {
          names.current.delete(element);
          observer.current?.unobserve(element);
        };
      };
      references.current.set(name, reference);
      return reference;
    },
    [observe],
  );
  return { seen, watch };
}
