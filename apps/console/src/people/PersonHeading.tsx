import { Avatar, Button, Stack } from '@mui/material';
import { Link } from 'react-router-dom';

import { ActionButton } from '../components/ActionButton';
import { PageHeading } from '../components/PageHeading';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { DeletePersonButton } from './DeletePersonButton';
import type { Person } from './person.types';
import { portraitUrl } from './portrait-url';
import { TransferDialog } from './TransferDialog';

const SIZE = 64;

/** Portrait, name, titles joined in rank order, and what can be done with the record. */
export function PersonHeading({ person }: { readonly person: Person }) {
  const t = useText();
  const mayWrite = useMay('person:write');
  const mayTransfer = useMay('person:transfer');
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center', '& > :last-child': { flex: 1, minWidth: 0 } }}>
      {person.hasPortrait ? (
        <Avatar
          variant="rounded"
          alt={t('portrait.alt', { name: person.fullName })}
          src={portraitUrl(person)}
          sx={{ width: SIZE, height: SIZE }}
        />
      ) : null}
      <PageHeading
        title={person.fullName}
        help={[person.titles || t('people.noPost'), person.communeName].join(' · ')}
        actions={
          <>
            {mayWrite ? <DeletePersonButton person={person} /> : null}
            {mayTransfer ? (
              <ActionButton label={t('people.transfer')} size="medium">
                {(close) => <TransferDialog person={person} onClose={close} />}
              </ActionButton>
            ) : null}
            {mayWrite ? (
              <Button component={Link} to={`/people/${person.id}`} variant="contained">
                {t('form.edit')}
              </Button>
            ) : null}
          </>
        }
      />
    </Stack>
  );
}
