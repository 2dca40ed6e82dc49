import { useState } from 'react';

/** A page number that starts over when what it counts changes. */
export function usePage(of: string): readonly [page: number, setPage: (page: number) => void] {
  const [place, setPlace] = useState({ of, page: 1 });
  return [place.of === of ? place.page : 1, (page) => setPlace({ of, page })];
}
