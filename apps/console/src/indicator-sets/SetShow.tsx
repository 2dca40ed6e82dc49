import { Button } from '@mui/material';
import { Link } from 'react-router-dom';

import { ActionButton } from '../components/ActionButton';
import { useAllIndicators } from '../components/catalogues';
import { PageHeading } from '../components/PageHeading';
import { RecordTable } from '../components/RecordTable';
import { ShowPage } from '../components/ShowPage';
import { useWord } from '../components/useChoices';
import { useIndicatorName } from '../indicators/useIndicatorName';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { CopyDialog } from './CopyDialog';
import { DeleteDialog } from './DeleteDialog';
import type { SetRow } from './set.types';

function Content({ set }: { readonly set: SetRow }) {
  const t = useText();
  const nameOf = useIndicatorName();
  const mayManage = useMay('catalogue:manage');
  const facts = [
    t('catalogue.year', { year: String(set.year) }),
    t(set.isForm ? 'catalogue.form' : 'catalogue.listOnly'),
    t('catalogue.itemsCount', {
      count: set.items.length,
      required: set.items.filter(({ isRequired }) => isRequired).length,
    }),
    ...(set.isSample ? [t('catalogue.sample')] : []),
  ];
  return (
    <>
      <PageHeading
        title={nameOf(set)}
        help={facts.join(' · ')}
        actions={
          mayManage ? (
            <>
              <ActionButton label={t('catalogue.copy')}>
                {(close) => <CopyDialog set={set} onClose={close} />}
              </ActionButton>
              <ActionButton label={t('catalogue.deleteSet')} color="error">
                {(close) => <DeleteDialog set={set} onClose={close} />}
              </ActionButton>
              <Button component={Link} to={`/indicator-sets/${set.id}`} size="small" variant="contained">
                {t('catalogue.edit')}
              </Button>
            </>
          ) : null
        }
      />
      <ItemTable set={set} />
    </>
  );
}

function ItemTable({ set }: { readonly set: SetRow }) {
  const t = useText();
  const word = useWord();
  const nameOf = useIndicatorName();
  const indicators = new Map(useAllIndicators().map((indicator) => [indicator.code, indicator]));
  const rows = set.items.map(({ indicatorCode, isRequired }, place) => ({
    id: indicatorCode,
    place: place + 1,
    isRequired,
    indicator: indicators.get(indicatorCode),
  }));
  return (
    <RecordTable
      caption={t('catalogue.sectionItems')}
      rows={rows}
      linkOf={({ id }) => `/indicators/${id}/show`}
      columns={[
        {
          source: 'indicator',
          label: t('catalogue.indicator'),
          render: ({ id, place, indicator }) => `${place}. ${id} · ${indicator ? nameOf(indicator) : ''}`,
        },
        {
          source: 'unit',
          label: t('catalogue.unit'),
          render: ({ indicator }) => word('unit', indicator?.unit),
        },
        {
          source: 'isRequired',
          label: t('catalogue.required'),
          render: ({ isRequired }) => (isRequired ? t('word.yes') : '–'),
        },
        {
          source: 'state',
          label: t('catalogue.state'),
          isWideOnly: true,
          render: ({ indicator }) => t(indicator?.retiredOn ? 'catalogue.retiredOnly' : 'catalogue.inForce'),
        },
      ]}
    />
  );
}

/** What a year's set asks for, in order. */
export default function SetShow() {
  return <ShowPage<SetRow>>{(set) => <Content set={set} />}</ShowPage>;
}
