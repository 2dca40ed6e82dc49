import { writeTargetText } from '@cis/domain/target-text';
import ExpandIcon from '@mui/icons-material/ExpandMoreOutlined';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useLocale } from 'react-admin';

import { StatusChip, type Tone } from '../components/StatusChip';
import { numericSx } from '../components/column';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { Change, ChangesOfIndicator } from './changes';
import { useFaultText } from './useSheetWords';

const TONES: Readonly<Record<Change['outcome'], Tone>> = {
  new: 'ahead',
  changed: 'onTrack',
  same: 'none',
  refused: 'atRisk',
};

/** One indicator's changes, folded; open when something in it is refused. */
export function ChangesOfIndicatorView({ indicator, changes }: ChangesOfIndicator) {
  const t = useText();
  const word = useWord();
  const faultText = useFaultText();
  const isVietnamese = useLocale() !== 'en';
  const counts = (['new', 'changed', 'same', 'refused'] as const)
    .map((outcome) => ({ outcome, count: changes.filter((change) => change.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  return (
    <Accordion
      disableGutters
      defaultExpanded={changes.some(({ outcome }) => outcome === 'refused')}
      slotProps={{ transition: { unmountOnExit: true } }}
    >
      <AccordionSummary expandIcon={<ExpandIcon />}>
        <div>
          <Typography sx={{ fontWeight: 600 }}>
            {`${indicator.code} ${isVietnamese ? indicator.nameVi : indicator.nameEn} (${word('unit', indicator.unit)})`}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {counts
              .map(({ outcome, count }) => `${count} ${word('targetCellOutcome', outcome).toLowerCase()}`)
              .join(' · ')}
          </Typography>
        </div>
      </AccordionSummary>
      <AccordionDetails sx={{ overflowX: 'auto' }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('targetGrid.commune')}</TableCell>
              <TableCell sx={numericSx}>{t('targetGrid.before')}</TableCell>
              <TableCell sx={numericSx}>{t('targetGrid.after')}</TableCell>
              <TableCell>{t('targetGrid.outcome')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {changes.map((change) => (
              <TableRow key={change.draft.communeCode}>
                <TableCell>{change.communeName}</TableCell>
                <TableCell sx={numericSx}>
                  {change.before ? writeTargetText(change.before, indicator.unit === 'bool') : '–'}
                </TableCell>
                <TableCell sx={{ ...numericSx, fontWeight: 600 }}>{change.draft.text || '–'}</TableCell>
                <TableCell>
                  <StatusChip
                    tone={TONES[change.outcome]}
                    label={word('targetCellOutcome', change.outcome)}
                  />
                  {change.fault ? (
                    <Typography variant="body2" color="error">
                      {faultText(change.fault)}
                      {change.overtaken ? ` (${change.overtaken.decisionNumber})` : ''}
                    </Typography>
                  ) : null}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </AccordionDetails>
    </Accordion>
  );
}
