import type { IndicatorDefinitionBody, IndicatorRevisionBody } from '@cis/contracts/indicators.responses';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

import { useReadableValue } from '../components/useReadableValue';
import { Panel } from '../components/Panel';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { IndicatorDetail } from './indicator.types';

type Field = keyof IndicatorDefinitionBody;

/** Every definition that was replaced, and by what. */
export function RevisionsPanel({ indicator }: { readonly indicator: IndicatorDetail }) {
  const t = useText();
  const { revisions } = indicator;
  return (
    <Panel title={t('catalogue.history')}>
      {revisions.length === 0 ? (
        <Typography color="text.secondary">{t('catalogue.noHistory')}</Typography>
      ) : null}
      {revisions.map((revision, place) => (
        <Change
          key={revision.number}
          revision={revision}
          next={revisions[place - 1]?.definition ?? indicator}
        />
      ))}
    </Panel>
  );
}

interface ChangeProps {
  readonly revision: IndicatorRevisionBody;
  /** What replaced it. */
  readonly next: IndicatorDefinitionBody;
}

function Change({ revision, next }: ChangeProps) {
  const t = useText();
  const format = useFormat();
  const translate = useTranslate();
  const readable = useReadableValue();
  const before = revision.definition;
  const fields = (Object.keys(before) as Field[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(next[field]),
  );
  return (
    <Box sx={{ mb: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {t('catalogue.revision', { number: revision.number, at: format.instant(revision.changedAt) })}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {[revision.changedByName ?? t('catalogue.byRelease'), revision.reason].filter(Boolean).join(' · ')}
      </Typography>
      <Table size="small" sx={{ '& td, & th': { px: 1, overflowWrap: 'anywhere', verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '34%' }}>{t('catalogue.field')}</TableCell>
            <TableCell sx={{ width: '33%' }}>{t('catalogue.before')}</TableCell>
            <TableCell>{t('catalogue.after')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {fields.map((field) => (
            <TableRow key={field}>
              <TableCell component="th" scope="row">
                {translate(`resources.indicators.fields.${field}`)}
              </TableCell>
              <TableCell>{readable(field, before[field])}</TableCell>
              <TableCell>{readable(field, next[field])}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
