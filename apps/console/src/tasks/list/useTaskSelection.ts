import { useState } from 'react';

import type { TaskRow } from '../task.types';

export interface TaskSelection {
  readonly ids: ReadonlySet<string>;
  /** As they were when they were chosen: a page later they are still known. */
  readonly tasks: readonly TaskRow[];
  readonly toggle: (task: TaskRow) => void;
  readonly toggleAll: (shown: readonly TaskRow[]) => void;
  readonly isWhole: (shown: readonly TaskRow[]) => boolean;
  readonly clear: () => void;
}

/** Tasks chosen for one step on all of them; stays while one turns pages. */
export function useTaskSelection(): TaskSelection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, TaskRow>>(new Map());
  const isWhole = (shown: readonly TaskRow[]): boolean =>
    shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  return {
    ids: new Set(chosen.keys()),
    tasks: [...chosen.values()],
    toggle: (task) =>
      setChosen((before) => {
        const next = new Map(before);
        if (!next.delete(task.id)) next.set(task.id, task);
        return next;
      }),
    toggleAll: (shown) => {
      const isTaking = isWhole(shown);
      setChosen((before) => {
        const next = new Map(before);
        for (const task of shown) {
          if (isTaking) next.delete(task.id);
          else next.set(task.id, task);
        }
        return next;
      });
    },
    isWhole,
    clear: () => setChosen(new Map()),
  };
}
