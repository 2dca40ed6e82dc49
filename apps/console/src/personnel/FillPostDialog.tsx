import type { PostBody } from '@cis/contracts/personnel.responses';
import { today } from '@cis/ui';
import { Link } from '@mui/material';
import { required } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

import { ActionDialog } from '../components/ActionDialog';
import { DateField } from '../components/DateField';
import { useText } from '../messages/useText';
import { DecisionInputs, KindInput, TermInputs } from '../people/assignment-inputs';
import { HiddenField } from '../people/HiddenField';
import { PersonInput } from '../people/PersonInput';

interface FillPostDialogProps {
  readonly post: PostBody;
  readonly onClose: () => void;
}

/** Puts somebody on record into a post nobody holds. */
export function FillPostDialog({ post, onClose }: FillPostDialogProps) {
  const t = useText();
  const { communeCode, positionCode, positionName } = post;
  return (
    <ActionDialog
      title={t('personnel.fillTitle', { position: positionName })}
      help={
        <>
          {t('personnel.fillHelp')}{' '}
          <Link component={RouterLink} to={`/people/create?communeCode=${communeCode}`}>
            {t('people.add')}
          </Link>
        </>
      }
      submitLabel={t('form.save')}
      resource="assignments"
      path="assignments"
      defaultValues={{ positionCode, startsOn: today(), isPublished: true }}
      onClose={onClose}
    >
      <HiddenField source="positionCode" />
      <PersonInput source="personId" label={t('people.person')} communeCode={communeCode} />
      <KindInput positionCode={positionCode} />
      <DateField source="startsOn" validate={required()} />
      <DecisionInputs />
      <TermInputs />
    </ActionDialog>
  );
}
