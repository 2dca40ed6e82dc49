import { useCallback, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly replace: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/** Rows chosen for one action on all of them. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (id: string) =>
      setIds((before) =>
        before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
      ),
    [],
  );
  const replace = useCallback((chosen: readonly string[]) => setIds(new Set(chosen)), []);
  const clear = useCallback(() => setIds(new Set()), []);
  return { ids, toggle, replace, clear };
}
