import type { PostPage } from '@cis/contracts/personnel.responses';
import { AutocompleteInput, required } from 'react-admin';

import { foldedMatch } from '../components/folded-match';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';

interface OwnerInputProps {
  readonly communeCode: string | null | undefined;
  readonly isRequired?: boolean;
}

/** Rõ người: somebody in a post of this commune today. */
export function OwnerInput({ communeCode, isRequired = false }: OwnerInputProps) {
  const t = useText();
  const { data } = useApi<PostPage>(communeCode ? `personnel/posts?communeCode=${communeCode}` : null);
  const choices = (data?.items ?? []).flatMap(({ positionName, holders }) =>
    holders.map(({ assignmentId, fullName }) => ({
      id: assignmentId,
      name: `${fullName} – ${positionName}`,
    })),
  );
  return (
    <AutocompleteInput
      source="ownerAssignmentId"
      choices={choices}
      helperText={t('tasks.ownerHelp')}
      matchSuggestion={(text: string, choice: { name: string }) => foldedMatch(choice.name, text)}
      {...(isRequired ? { validate: required() } : {})}
    />
  );
}
