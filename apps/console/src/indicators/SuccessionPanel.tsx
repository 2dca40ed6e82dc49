import type { IndicatorSuccessionBody } from '@cis/contracts/indicators.responses';
import { Box, Stack, Typography } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { Panel } from '../components/Panel';
import { RecordLink } from '../components/RecordLink';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { IndicatorDetail } from './indicator.types';
import { LinkDialog } from './LinkDialog';
import { useIndicatorName } from './useIndicatorName';

/** What the series was called before, and is called afterwards. */
export function SuccessionPanel({ indicator }: { readonly indicator: IndicatorDetail }) {
  const t = useText();
  const mayManage = useMay('catalogue:manage');
  const { code, predecessors, successors } = indicator;
  const isAlone = predecessors.length + successors.length === 0;
  return (
    <Panel
      title={t('catalogue.succession')}
      actions={
        mayManage ? (
          <ActionButton label={t('catalogue.link')}>
            {(close) => <LinkDialog indicator={indicator} onClose={close} />}
          </ActionButton>
        ) : null
      }
    >
      {isAlone ? <Typography color="text.secondary">{t('catalogue.noSuccession')}</Typography> : null}
      {predecessors.map((other) => (
        <Link key={other.code} label={t('catalogue.continues')} other={other}>
          {mayManage ? <Unlink code={code} predecessor={other} /> : null}
        </Link>
      ))}
      {successors.map((other) => (
        <Link key={other.code} label={t('catalogue.continuedBy')} other={other} />
      ))}
    </Panel>
  );
}

interface LinkProps {
  readonly label: string;
  readonly other: IndicatorSuccessionBody;
  readonly children?: React.ReactNode;
}

function Link({ label, other, children }: LinkProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useIndicatorName();
  const details = [
    t('catalogue.fromYear', { year: String(other.fromYear) }),
    ...(other.factor === 1 ? [] : [t('catalogue.factor', { factor: format.number(other.factor, 9) })]),
    ...(other.note === null ? [] : [other.note]),
  ];
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', py: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 200 }}>
        {label}{' '}
        <RecordLink to={`/indicators/${other.code}/show`}>
          {other.code} · {nameOf(other)}
        </RecordLink>
        {`, ${details.join(' · ')}`}
      </Box>
      {children}
    </Stack>
  );
}

function Unlink({
  code,
  predecessor,
}: {
  readonly code: string;
  readonly predecessor: IndicatorSuccessionBody;
}) {
  const t = useText();
  return (
    <ActionButton label={t('catalogue.unlink')} color="error">
      {(close) => (
        <ActionDialog
          title={t('catalogue.unlinkTitle', { code: predecessor.code })}
          help={t('catalogue.unlinkHelp')}
          submitLabel={t('catalogue.unlink')}
          resource="indicators"
          path={`indicators/${code}/predecessors/${predecessor.code}`}
          method="DELETE"
          isDangerous
          onClose={close}
        />
      )}
    </ActionButton>
  );
}
