import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { useId, useState } from 'react';

import { FaultNotice } from '../components/FaultNotice';
import { Loaded } from '../components/Loaded';
import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { useText } from '../messages/useText';
import { byIndicator, isAccepted, type Change } from './changes';
import { ChangesOfIndicatorView } from './ChangesOfIndicatorView';
import { missingIn, NO_DECISION, type Decision, type DecisionField } from './decision';
import { DecisionFields } from './DecisionFields';
import { StaleNotice } from './StaleNotice';
import type { Grid } from './target-grid.types';
import { useChanges } from './useChanges';
import type { TargetDrafts } from './useTargetDrafts';

interface ChangesDialogProps {
  readonly grid: Grid;
  readonly work: TargetDrafts;
  readonly onClose: () => void;
  /** Loads the grid again, with what is assigned now. */
  readonly onReload: () => Promise<void>;
}

/** Differences first, then the decision, then one button; afterwards what was done. */
export function ChangesDialog({ grid, work, onClose, onReload }: ChangesDialogProps) {
  const t = useText();
  const titleId = useId();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const refresh = useRefreshAfterChange();
  const { query, apply, isApplying, applied, fault } = useChanges(grid, work.drafts);
  const [decision, setDecision] = useState<Decision>(NO_DECISION);
  const [missing, setMissing] = useState<readonly DecisionField[]>([]);
  const accepted = (query.data ?? []).filter(isAccepted).length;

  const submit = async (): Promise<void> => {
    const lacking = missingIn(decision);
    setMissing(lacking);
    if (lacking.length > 0) return;
    if (await apply(decision)) await refresh();
  };
  const close = (): void => {
    if (applied) void onReload();
    onClose();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      fullScreen={isPhone}
      onClose={isApplying ? undefined : close}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>
        {t(applied ? 'targetGrid.doneTitle' : 'targetGrid.changesTitle')}
      </DialogTitle>
      <DialogContent dividers>
        {applied ? (
          <Alert severity="success">
            {t('targetGrid.done', {
              created: applied.created,
              changed: applied.changed,
              number: decision.number.trim(),
            })}
          </Alert>
        ) : (
          <Loaded query={query}>
            {(changes) => (
              <>
                <Typography sx={{ mb: 1 }}>{t('targetGrid.changesCount', countsOf(changes))}</Typography>
                <StaleNotice changes={changes} work={work} />
                {byIndicator(grid, changes).map((group) => (
                  <ChangesOfIndicatorView key={group.indicator.code} {...group} />
                ))}
                {accepted > 0 ? (
                  <DecisionFields
                    decision={decision}
                    missing={missing}
                    onChange={(change) => {
                      setDecision((before) => ({ ...before, ...change }));
                      setMissing([]);
                    }}
                  />
                ) : (
                  <Alert severity="info" sx={{ mt: 2 }}>
                    {t('targetGrid.nothingToAssign')}
                  </Alert>
                )}
                {accepted > 0 && accepted < changes.length ? (
                  <Alert severity="warning" sx={{ mt: 2 }}>
                    {t('targetGrid.refusedStay', { count: countsOf(changes).refused })}
                  </Alert>
                ) : null}
              </>
            )}
          </Loaded>
        )}
        {fault === null ? null : <FaultNotice error={fault} />}
        {isApplying ? (
          <LinearProgress sx={{ mt: 2 }} aria-label={t('targetGrid.assigning', { count: accepted })} />
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={close} disabled={isApplying}>
          {t(applied ? 'form.close' : 'form.cancel')}
        </Button>
        {applied ? null : (
          <Button
            variant="contained"
            disabled={accepted === 0 || isApplying || query.isFetching}
            onClick={() => void submit()}
          >
            {t('targetGrid.assign', { count: accepted })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function countsOf(changes: readonly Change[]): Record<'created' | 'changed' | 'same' | 'refused', number> {
  const count = (outcome: Change['outcome']): number =>
    changes.filter((change) => change.outcome === outcome).length;
  return { created: count('new'), changed: count('changed'), same: count('same'), refused: count('refused') };
}
