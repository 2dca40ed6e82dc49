import { Button, Paper } from '@mui/material';
import { Link } from 'react-router-dom';

import { Facts } from '../components/Facts';
import { PageHeading } from '../components/PageHeading';
import { ShowPage } from '../components/ShowPage';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { Observation } from './observation.types';
import { PublicationPanel } from './PublicationPanel';
import { RevisionPanel } from './RevisionPanel';

const MOST_DECIMALS = 6;

/** Where a figure comes from: what it is now, everything it was before, and whether it is published. It is changed in the entry form. */
export default function FigurePage() {
  return <ShowPage<Observation>>{(figure) => <Content figure={figure} />}</ShowPage>;
}

function Content({ figure }: { readonly figure: Observation }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { communeCode, communeName, periodCode, periodLabel, indicatorCode, indicatorName, unit } = figure;
  const form = `/observations?${new URLSearchParams({ communeCode, periodCode, indicatorCode }).toString()}`;
  const number = (value: number | null): string => format.number(value, MOST_DECIMALS);
  return (
    <>
      <PageHeading
        title={t('observations.editTitle', { indicator: indicatorName, period: periodLabel })}
        help={communeName}
        actions={
          <Button component={Link} to={form} variant="contained">
            {t('entry.openForm')}
          </Button>
        }
      />
      <Paper sx={{ p: 2, mb: 2 }}>
        <Facts
          facts={[
            { label: t('word.state'), value: word('observationState', figure.state) },
            {
              label: t('observations.value'),
              value: figure.value === null ? null : `${number(figure.value)} ${word('unit', unit)}`,
            },
            ...(figure.numerator === null && figure.denominator === null
              ? []
              : [
                  { label: t('observations.numerator'), value: number(figure.numerator) },
                  { label: t('observations.denominator'), value: number(figure.denominator) },
                ]),
            { label: t('observations.grade'), value: word('grade', figure.grade) },
            { label: t('observations.note'), value: figure.reason ?? figure.note },
          ]}
        />
      </Paper>
      <PublicationPanel />
      <RevisionPanel />
    </>
  );
}
