import type { PostPage } from '@cis/contracts/personnel.responses';
import { AutocompleteInput } from 'react-admin';

import { foldedMatch } from '../components/folded-match';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';

/** Rõ người: somebody in a post of this commune today. */
export function OwnerInput({ communeCode }: { readonly communeCode: string | null | undefined }) {
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
    />
  );
}
