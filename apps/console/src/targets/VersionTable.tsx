import type { TargetResult } from '@cis/contracts/targets.constants';
import type { ActualBody } from '@cis/contracts/targets.dto';
import { Link, Typography } from '@mui/material';

import { RecordTable } from '../components/RecordTable';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { apiUrl } from '../providers/http';
import { isRunning, ResultChip } from './ResultChip';
import type { Target } from './target.types';
import { useTargetText } from './useTargetText';

interface AssessmentProps {
  readonly result: TargetResult | null;
  readonly isRunning: boolean;
  readonly of: ActualBody | null;
}

/** A result with the figure it stands on. */
function Assessment({ result, isRunning: mayChange, of }: AssessmentProps) {
  const format = useFormat();
  return (
    <>
      <ResultChip result={result} isRunning={mayChange} />
      {of && of.value !== null ? (
        <Typography variant="body2" color="text.secondary">
          {`${format.number(of.value, 3)} · ${of.periodLabel}`}
        </Typography>
      ) : null}
    </>
  );
}

/** Every version ever assigned, newest first; none is overwritten. */
export function VersionTable({ target }: { readonly target: Target }) {
  const t = useText();
  const format = useFormat();
  const word = useWord();
  const targetText = useTargetText();
  const versions = [...target.versions].sort((one, other) => other.number - one.number);
  return (
    <Panel title={t('targets.versions')}>
      <RecordTable
        caption={t('targets.versions')}
        rows={versions}
        columns={[
          {
            source: 'number',
            label: t('targets.versionNumber'),
            render: ({ number }) => t('targets.versionName', { number }),
          },
          {
            source: 'target',
            label: `${t('targets.target')} (${word('unit', target.unit)})`,
            isNumeric: true,
            render: (version) => targetText(version),
          },
          {
            source: 'decision',
            label: t('targets.decision'),
            render: ({ decisionNumber, decisionDate }) => `${decisionNumber} (${format.date(decisionDate)})`,
          },
          { source: 'decisionAbstract', label: t('targets.abstract'), isWideOnly: true },
          {
            source: 'file',
            label: t('targetGrid.decisionFile'),
            render: ({ number, decisionFileName }) =>
              decisionFileName === null ? null : (
                <Link href={apiUrl(`targets/${target.id}/versions/${number}/file`)} download>
                  {decisionFileName}
                </Link>
              ),
          },
          {
            source: 'effectiveOn',
            label: t('targets.effectiveOn'),
            render: ({ effectiveOn }) => format.date(effectiveOn),
          },
          {
            source: 'assessment',
            label: t('targetGrid.assessment'),
            render: (version) => (
              <Assessment
                result={version.achievement.result}
                isRunning={version.supersededOn === null && isRunning(target)}
                of={version.actual}
              />
            ),
          },
          {
            source: 'assessmentNow',
            label: t('targetGrid.assessmentNow'),
            isWideOnly: true,
            render: (version) => (
              <Assessment
                result={version.achievementNow.result}
                isRunning={isRunning(target)}
                of={target.actual}
              />
            ),
          },
        ]}
      />
    </Panel>
  );
}
