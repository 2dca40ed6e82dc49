import { today } from '@cis/ui';
import { Alert, Button, Stack, Tab, Tabs } from '@mui/material';
import { useState } from 'react';

import { AsOfPicker } from '../components/AsOfPicker';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { ConfidentialPanel } from './ConfidentialPanel';
import { HistoryPanel } from './HistoryPanel';
import type { Person } from './person.types';
import { PersonFacts } from './PersonFacts';
import { PersonHeading } from './PersonHeading';
import { PortraitPanel } from './PortraitPanel';

type TabName = 'card' | 'history' | 'portrait' | 'confidential';

interface PersonCardProps {
  readonly person: Person;
  readonly asOf: string;
  readonly onAsOf: (day: string) => void;
}

/** One person on one day: titles, details, history of posts; more for those who may see more. */
export function PersonCard({ person, asOf, onAsOf }: PersonCardProps) {
  const t = useText();
  const format = useFormat();
  const [tab, setTab] = useState<TabName>('card');
  const maySeeConfidential = useMay('person:read-confidential');
  return (
    <>
      <PersonHeading person={person} />
      {asOf === today() ? null : (
        <Alert
          severity="info"
          sx={{ mb: 1 }}
          action={
            <Button color="inherit" size="small" onClick={() => onAsOf(today())}>
              {t('people.backToToday')}
            </Button>
          }
        >
          {t('people.asOfNote', { date: format.date(asOf) })}
        </Alert>
      )}
      {person.warnings.map(({ code, detail }) => (
        <Alert key={code + detail} severity="warning" sx={{ mb: 1 }}>
          {detail}
        </Alert>
      ))}
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        className="no-print"
        sx={{ justifyContent: 'space-between', alignItems: { sm: 'center' }, gap: 1, mb: 2 }}
      >
        <Tabs
          value={tab}
          onChange={(_, next: TabName) => setTab(next)}
          variant="scrollable"
          allowScrollButtonsMobile
        >
          <Tab value="card" label={t('people.tabCard')} />
          <Tab value="history" label={t('people.tabHistory')} />
          <Tab value="portrait" label={t('people.tabPortrait')} />
          {maySeeConfidential ? <Tab value="confidential" label={t('people.tabConfidential')} /> : null}
        </Tabs>
        <AsOfPicker value={asOf} onChange={onAsOf} />
      </Stack>
      {tab === 'card' ? <PersonFacts person={person} /> : null}
      {tab === 'history' ? <HistoryPanel person={person} /> : null}
      {tab === 'portrait' ? <PortraitPanel person={person} /> : null}
      {tab === 'confidential' ? <ConfidentialPanel personId={person.id} /> : null}
    </>
  );
}
