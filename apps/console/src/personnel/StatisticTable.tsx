import type { ShownCountBody } from '@cis/contracts/personnel.responses';
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';

import { numericSx } from '../components/column';
import { Panel } from '../components/Panel';
import { useFormat } from '../components/useFormat';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';

export const DIMENSIONS = ['technicalQualification', 'qualification', 'gender', 'ageBand'] as const;
type Dimension = (typeof DIMENSIONS)[number];

const SUPPRESSED = '***';

/** One breakdown with counts and shares; withheld counts read "***", since larger ones are withheld too, to keep the small ones secret. */
export function StatisticTable({
  dimension,
  counts,
}: {
  readonly dimension: Dimension;
  readonly counts: readonly ShownCountBody[];
}) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const title = t(`personnel.by.${dimension}`);
  return (
    <Panel title={title}>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{title}</TableCell>
            <TableCell sx={numericSx}>{t('personnel.people')}</TableCell>
            <TableCell sx={numericSx}>{t('personnel.share')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {counts.map(({ category, count, share }) => (
            <TableRow key={category}>
              <TableCell component="th" scope="row">
                {word(dimension, category)}
              </TableCell>
              <TableCell sx={numericSx}>{count === null ? SUPPRESSED : format.number(count)}</TableCell>
              <TableCell sx={numericSx}>{count === null ? '–' : format.share(share)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
