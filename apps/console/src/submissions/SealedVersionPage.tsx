import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button, Typography } from '@mui/material';
import { useParams } from 'react-router-dom';

import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { RecordTable } from '../components/RecordTable';
import { useApi } from '../components/useApi';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { usePeriodLabel } from '../periods/usePeriodLabel';
import { useTargetText } from '../targets/useTargetText';
import type { SealedVersion } from './submission.types';
import { useFigureText } from './useFigureText';

/** A sealed version alone, to be read and printed: only what is under the seal is shown. */
export default function SealedVersionPage() {
  const t = useText();
  const periodLabel = usePeriodLabel();
  const word = useWord();
  const format = useFormat();
  const figureText = useFigureText();
  const targetText = useTargetText();
  const { id = '', number = '' } = useParams();
  const query = useApi<SealedVersion>(`submissions/${id}/versions/${number}`);
  return (
    <Loaded query={query}>
      {({ content, sealedAt, hash, reason, isLate }) => (
        <>
          <PageHeading
            title={`${content.communeName} · ${t('submissions.versionTitle', { period: periodLabel(content.period), number })}`}
            help={`${content.formNameVi} · ${format.date(content.period.startsOn)} – ${format.date(content.period.cutoffOn)}`}
            actions={
              <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
                {t('submissions.print')}
              </Button>
            }
          />
          <Typography>
            {t('submissions.sealedAt')} {format.instant(sealedAt)} (
            {t(isLate ? 'submissions.late' : 'submissions.onTime')}) · {t('submissions.sender')}:{' '}
            {content.submittedByName}
          </Typography>
          {reason ? <Typography>{t('submissions.correctionReason', { reason })}</Typography> : null}
          <RecordTable
            caption={t('submissions.cells')}
            rows={content.rows.map((row) => ({ id: row.indicatorCode, ...row }))}
            groupOf={({ domain }) => word('domain', domain)}
            columns={[
              {
                source: 'nameVi',
                label: t('submissions.indicator'),
                render: ({ nameVi, unit }) => `${nameVi} (${word('unit', unit)})`,
              },
              {
                source: 'value',
                label: t('submissions.sealed'),
                isNumeric: true,
                render: (row) => figureText(row, row.decimals),
              },
              {
                source: 'grade',
                label: t('observations.grade'),
                render: ({ grade }) => word('grade', grade),
              },
              {
                source: 'target',
                label: t('submissions.target'),
                render: ({ target }) => (target ? `${targetText(target)} (${target.decisionNumber})` : ''),
              },
              {
                source: 'achievement',
                label: t('targets.result'),
                render: ({ achievement }) =>
                  achievement.result
                    ? `${achievement.ratio === null ? '' : `${format.share(achievement.ratio)} · `}${word('targetResult', achievement.result)}`
                    : '',
              },
              { source: 'note', label: t('submissions.note') },
            ]}
          />
          <Typography variant="caption" component="p" sx={{ mt: 2, overflowWrap: 'anywhere' }}>
            {t('submissions.seal')} (sha256): <code>{hash}</code>
          </Typography>
        </>
      )}
    </Loaded>
  );
}
