import type { PersonElsewhereBody } from '@cis/contracts/personnel.responses';
import { Stack } from '@mui/material';

import { RecordLink } from '../components/RecordLink';

/** The same person as other communes keep them. */
export function ElsewhereLinks({ places }: { readonly places: readonly PersonElsewhereBody[] }) {
  return (
    <Stack>
      {places.map(({ id, communeName }) => (
        <RecordLink key={id} to={`/people/${id}/show`}>
          {communeName}
        </RecordLink>
      ))}
    </Stack>
  );
}
