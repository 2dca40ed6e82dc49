import { useQuery } from '@tanstack/react-query';
import { AutocompleteInput, required } from 'react-admin';

import { foldedMatch } from '../components/folded-match';
import { request } from '../providers/http';
import type { PersonRow } from './person.types';

interface PersonInputProps {
  readonly source: string;
  readonly label: string;
  readonly communeCode: string;
  readonly exceptId?: string;
}

/** Somebody on record in the same commune. */
export function PersonInput({ source, label, communeCode, exceptId }: PersonInputProps) {
  const { data, isPending } = useQuery({
    queryKey: ['people', 'choices', communeCode],
    queryFn: async () =>
      (await request<{ items: PersonRow[] }>(`people?communeCode=${communeCode}&perPage=200`)).body.items,
  });
  const choices = (data ?? [])
    .filter(({ id }) => id !== exceptId)
    .map(({ id, fullName, titles }) => ({ id, name: titles ? `${fullName} (${titles})` : fullName }));
  return (
    <AutocompleteInput
      source={source}
      label={label}
      choices={choices}
      isPending={isPending}
      validate={required()}
      matchSuggestion={(text: string, choice: { name: string }) => foldedMatch(choice.name, text)}
    />
  );
}
