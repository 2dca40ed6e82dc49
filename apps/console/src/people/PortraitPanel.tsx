import { Avatar, Stack, Typography } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { useFormat } from '../components/useFormat';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { Person } from './person.types';
import { portraitUrl } from './portrait-url';
import { PortraitBasisDialog } from './PortraitBasisDialog';
import { PortraitUpload } from './PortraitUpload';

const SIZE = 144;

/** The portrait, and on what ground it may be shown to everybody. */
export function PortraitPanel({ person }: { readonly person: Person }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const mayWrite = useMay('person:write');
  const has = person.hasPortrait;
  const actions = mayWrite ? (
    <>
      <PortraitUpload person={person} />
      {has ? (
        <ActionButton label={t('portrait.basis')}>
          {(close) => <PortraitBasisDialog person={person} onClose={close} />}
        </ActionButton>
      ) : null}
      {has ? (
        <ActionButton label={t('portrait.remove')} color="error">
          {(close) => (
            <ActionDialog
              title={t('portrait.removeTitle', { name: person.fullName })}
              submitLabel={t('portrait.remove')}
              resource="people"
              path={`people/${person.id}/portrait`}
              method="DELETE"
              version={person.version}
              isDangerous
              onClose={close}
            />
          )}
        </ActionButton>
      ) : null}
    </>
  ) : null;
  return (
    <Panel title={t('people.tabPortrait')} actions={actions}>
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 3 }}>
        <Avatar
          variant="rounded"
          alt={t('portrait.alt', { name: person.fullName })}
          src={has ? portraitUrl(person) : undefined}
          sx={{ width: SIZE, height: SIZE }}
        />
        <div>
          <Typography variant="body2" color="text.secondary" gutterBottom>
            {t('portrait.help')}
          </Typography>
          <Facts
            facts={[
              {
                label: t('portrait.published'),
                value: t(person.isPortraitPublished ? 'word.yes' : 'word.no'),
              },
              { label: t('portrait.basis'), value: word('portraitBasis', person.portraitBasis) },
              { label: t('portrait.basisOn'), value: format.date(person.portraitBasisOn) },
              { label: t('portrait.basisNote'), value: person.portraitBasisNote },
            ]}
          />
        </div>
      </Stack>
    </Panel>
  );
}
