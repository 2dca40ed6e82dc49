import type { IndicatorSeriesBody, SeriesPointBody } from '@cis/contracts/indicators.responses';
import { Box, Button } from '@mui/material';
import { useLocale } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';

import { useAllIndicators } from '../components/catalogues';
import type { Column } from '../components/column';
import { CommunePicker } from '../components/CommunePicker';
import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { RecordTable } from '../components/RecordTable';
import { useApi } from '../components/useApi';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { useIndicatorName } from './useIndicatorName';

type Point = Pick<SeriesPointBody, keyof SeriesPointBody> & { readonly id: string };

/** A figure in another unit keeps what was reported: 1.548 triệu đồng are 1,548 tỷ đồng, not 2. */
const CONVERTED_DECIMALS = 6;

/** A commune's figures over all years, whatever the indicator was called. */
export default function IndicatorSeriesPage() {
  const t = useText();
  const nameOf = useIndicatorName();
  const { code = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const isCommune = useSession()?.tenant.kind === 'commune';
  const indicator = useAllIndicators().find((one) => one.code === code);
  const communeCode = search.get('communeCode');
  const isChosen = isCommune || communeCode !== null;
  const query = useApi<IndicatorSeriesBody>(
    isChosen ? `indicators/${code}/series${communeCode ? `?communeCode=${communeCode}` : ''}` : null,
  );
  return (
    <>
      <PageHeading
        title={t('catalogue.seriesTitle', { name: indicator ? nameOf(indicator) : code })}
        help={t('catalogue.seriesHelp')}
        actions={
          <Button component={Link} to={`/indicators/${code}/show`} size="small" variant="outlined">
            {t('catalogue.toDefinition')}
          </Button>
        }
      />
      {isCommune ? null : (
        <Box className="no-print" sx={{ mb: 2, maxWidth: 400 }}>
          <CommunePicker value={communeCode} onChange={(chosen) => setSearch({ communeCode: chosen })} />
        </Box>
      )}
      {isChosen ? (
        <Loaded query={query}>{(series) => <SeriesTable series={series} />}</Loaded>
      ) : (
        <EmptyState title={t('catalogue.seriesChoose')} />
      )}
    </>
  );
}

function SeriesTable({ series }: { readonly series: IndicatorSeriesBody }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  if (series.points.length === 0) return <EmptyState title={t('catalogue.seriesEmpty')} />;
  const columns: Column<Point>[] = [
    {
      source: 'period',
      label: t('catalogue.period'),
      render: ({ periodLabelVi, periodLabelEn }) => (isEnglish ? periodLabelEn : periodLabelVi),
    },
    {
      source: 'value',
      label: `${t('catalogue.value')} (${word('unit', series.unit)})`,
      isNumeric: true,
      render: ({ value, state, factor }) =>
        value === null
          ? word('observationState', state)
          : format.number(value, factor === 1 ? series.decimals : CONVERTED_DECIMALS),
    },
    { source: 'grade', label: t('catalogue.grade'), render: ({ grade }) => word('grade', grade) || '–' },
  ];
  const reportedAs: Column<Point> = {
    source: 'indicatorCode',
    label: t('catalogue.reportedAs'),
    render: ({ indicatorCode, reportedValue, factor }) =>
      indicatorCode === series.indicatorCode
        ? t('catalogue.own')
        : t('catalogue.converted', {
            value: format.number(reportedValue, 6),
            code: indicatorCode,
            factor: format.number(factor, 9),
          }),
  };
  // Of one indicator alone it would say the same in each row.
  const isContinued = series.points.some(({ indicatorCode }) => indicatorCode !== series.indicatorCode);
  return (
    <RecordTable
      caption={t('catalogue.series')}
      rows={series.points.map((point) =>
        Object.assign({ id: `${point.periodCode} ${point.indicatorCode}` }, point),
      )}
      columns={isContinued ? [...columns, reportedAs] : columns}
    />
  );
}
