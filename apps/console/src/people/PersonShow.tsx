import { today } from '@cis/ui';
import { useParams, useSearchParams } from 'react-router-dom';

import { ShowPage } from '../components/ShowPage';
import type { Person } from './person.types';
import { PersonCard } from './PersonCard';

/** The card on the day in the address, today when there is none. */
export default function PersonShow() {
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const asOf = search.get('asOf') ?? today();
  const choose = (day: string): void =>
    setSearch(day === today() ? {} : { asOf: day }, { replace: true, preventScrollReset: true });
  return (
    <ShowPage<Person>
      queryOptions={{
        meta: { isDetail: true, ...(asOf === today() ? {} : { query: `asOf=${asOf}` }) },
        // Another day of the same person may show the last one meanwhile; another person may not.
        placeholderData: (before: Person | undefined) => (before?.id === id ? before : undefined),
      }}
    >
      {(person) => <PersonCard key={person.id} person={person} asOf={asOf} onAsOf={choose} />}
    </ShowPage>
  );
}
