import { Drawer, Typography, useMediaQuery } from '@mui/material';
import { useCallback, useState } from 'react';

import { EmptyState } from '../components/EmptyState';
import { ExportMenu } from '../components/ExportMenu';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { BulkBar } from './BulkBar';
import { ReviewDrawer } from './ReviewDrawer';
import { ReviewFilterBar } from './ReviewFilterBar';
import { FILTERS, useReviewFilters } from './review-filters';
import { ReviewCards } from './ReviewCards';
import { ReviewGrid } from './ReviewGrid';
import { ReviewLegend } from './ReviewLegend';
import type { ReviewMatrix } from './submission.types';
import { useBulkWork } from './useBulkWork';

/** The reviewer's list: communes × periods, late and changed ones first. */
export default function ReviewPage() {
  const t = useText();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const { filters, set, query } = useReviewFilters();
  const matrix = useApi<ReviewMatrix>(`province/submissions?${query}`);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const bulk = useBulkWork(() => setSelected(new Set()));
  const toggle = useCallback(
    (id: string) =>
      setSelected((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  return (
    <>
      <PageHeading
        title={t('submissions.reviewTitle')}
        help={t('submissions.reviewHelp')}
        actions={<ExportMenu path="province/submissions/export" filters={FILTERS} />}
      />
      <ReviewFilterBar filters={filters} set={set} />
      <Loaded query={matrix}>
        {(answer) => (
          <>
            <BulkBar matrix={answer} selected={selected} onSelect={setSelected} bulk={bulk} />
            {answer.items.length === 0 ? (
              <EmptyState title={t('submissions.emptyReview')}>{t('submissions.emptyReviewHelp')}</EmptyState>
            ) : answer.periods.length === 0 ? (
              <EmptyState title={t('submissions.noPeriods')} />
            ) : isPhone ? (
              <ReviewCards matrix={answer} selected={selected} onToggle={toggle} onOpen={setOpened} />
            ) : (
              <>
                <Typography variant="body2" color="text.secondary" gutterBottom>
                  {t('submissions.communes', { count: answer.total })} · {t('submissions.keysHelp')}
                </Typography>
                <ReviewLegend />
                <ReviewGrid
                  matrix={answer}
                  selected={selected}
                  onToggle={toggle}
                  onOpen={setOpened}
                  onApprove={(ids) => bulk.ask({ action: 'approve', ids })}
                  onReturn={(ids) => bulk.ask({ action: 'return', ids })}
                />
              </>
            )}
          </>
        )}
      </Loaded>
      <Drawer
        anchor="right"
        open={opened !== null}
        onClose={() => setOpened(null)}
        slotProps={{ paper: { sx: { width: { xs: '100%', md: 'min(1000px, 75vw)' }, p: 2 } } }}
      >
        {opened === null ? null : <ReviewDrawer id={opened} onClose={() => setOpened(null)} />}
      </Drawer>
      {bulk.dialog}
    </>
  );
}
