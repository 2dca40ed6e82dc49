import type { ProvinceTargetsBody } from '@cis/contracts/targets.dto';
import { Typography } from '@mui/material';

import type { Indicator } from '../components/catalogues';
import type { Column } from '../components/column';
import { Loaded } from '../components/Loaded';
import { RecordTable } from '../components/RecordTable';
import { StatusChip } from '../components/StatusChip';
import { useApi } from '../components/useApi';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { ProvinceAggregate } from './ProvinceAggregate';
import { isRunning } from './ResultChip';
import { useAssessmentColumns } from './target-columns';
import type { ProvinceTargetRow } from './target.types';
import { useTargetText } from './useTargetText';

interface ProvinceTargetTableProps {
  readonly indicator: Indicator;
  readonly year: string;
}

export function ProvinceTargetTable({ indicator, year }: ProvinceTargetTableProps) {
  const t = useText();
  const word = useWord();
  const targetText = useTargetText();
  const [actual, ratio, result, period] = useAssessmentColumns<ProvinceTargetRow>();
  const query = useApi<ProvinceTargetsBody>(`province/targets?indicatorCode=${indicator.code}&year=${year}`);
  const columns: Column<ProvinceTargetRow>[] = [
    { source: 'communeName', label: t('word.commune') },
    {
      source: 'target',
      label: t('targets.target'),
      isNumeric: true,
      render: ({ operator, low, high }) => (operator ? targetText({ operator, low, high }) : '–'),
    },
    ...(actual && ratio ? [actual, ratio] : []),
    {
      source: 'result',
      label: t('targets.result'),
      render: (row) =>
        row.state === 'assessed' ? (
          result?.render?.(row)
        ) : (
          <StatusChip
            tone={row.state === 'not_applicable' ? 'none' : 'missing'}
            label={word('targetRowState', row.state)}
          />
        ),
    },
    ...(period ? [period] : []),
  ];
  // Until the year is over, what is not met may still be.
  const notMetWord = isRunning({ year: Number(year) })
    ? t('targets.notYet')
    : word('targetResult', 'not_met');
  return (
    <Loaded query={query}>
      {({ items, summary }) => (
        <>
          <Typography gutterBottom>
            {indicator.nameVi} ({word('unit', indicator.unit)}) ·{' '}
            {t('targets.coverage', {
              count: summary.reported,
              total: summary.communes,
              notMetWord: notMetWord.toLocaleLowerCase(),
              notMet: summary.notMet,
              met: summary.met,
              exceeded: summary.exceeded,
            })}
          </Typography>
          <ProvinceAggregate indicator={indicator} summary={summary} />
          <RecordTable
            caption={indicator.nameVi}
            rows={items.map((row) => Object.assign({ id: row.communeCode, year: Number(year) }, row))}
            columns={columns}
            linkOf={({ targetId, communeCode }) =>
              targetId ? `/targets/${targetId}/show` : `/communes/${communeCode}/show`
            }
          />
        </>
      )}
    </Loaded>
  );
}
