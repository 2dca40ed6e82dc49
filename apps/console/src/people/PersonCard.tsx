import { Alert, Button, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';

import { PageHeading } from '../components/PageHeading';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { ConfidentialPanel } from './ConfidentialPanel';
import { DeletePersonButton } from './DeletePersonButton';
import { HistoryPanel } from './HistoryPanel';
import type { Person } from './person.types';
import { PersonFacts } from './PersonFacts';
import { PortraitPanel } from './PortraitPanel';

type TabName = 'card' | 'history' | 'portrait' | 'confidential';

/** One person: joined titles in rank order, details, history of posts; more for those who may see more. */
export function PersonCard({ person }: { readonly person: Person }) {
  const t = useText();
  const [tab, setTab] = useState<TabName>('card');
  const mayWrite = useMay('person:write');
  const maySeeConfidential = useMay('person:read-confidential');
  return (
    <>
      <PageHeading
        title={person.fullName}
        help={[person.titles || t('people.noPost'), person.communeName].filter(Boolean).join(' · ')}
        actions={
          mayWrite ? (
            <>
              <DeletePersonButton person={person} />
              <Button component={Link} to={`/people/${person.id}`} variant="contained">
                {t('form.edit')}
              </Button>
            </>
          ) : null
        }
      />
      {person.warnings.map(({ code, detail }) => (
        <Alert key={code + detail} severity="warning" sx={{ mb: 1 }}>
          {detail}
        </Alert>
      ))}
      <Tabs value={tab} onChange={(_, next: TabName) => setTab(next)} variant="scrollable" sx={{ mb: 2 }}>
        <Tab value="card" label={t('people.tabCard')} />
        <Tab value="history" label={t('people.tabHistory')} />
        <Tab value="portrait" label={t('people.tabPortrait')} />
        {maySeeConfidential ? <Tab value="confidential" label={t('people.tabConfidential')} /> : null}
      </Tabs>
      {tab === 'card' ? <PersonFacts person={person} /> : null}
      {tab === 'history' ? <HistoryPanel person={person} /> : null}
      {tab === 'portrait' ? <PortraitPanel person={person} /> : null}
      {tab === 'confidential' ? <ConfidentialPanel personId={person.id} /> : null}
    </>
  );
}
