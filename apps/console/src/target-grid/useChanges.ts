import type { TargetsAppliedBody, TargetsPreviewBody } from '@cis/contracts/target-grid.dto';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { request } from '../providers/http';
import { useIdempotencyKey } from '../providers/idempotency-key';
import { cellBody, changesOf, isAccepted, readable, type Change } from './changes';
import { decisionBody, type Decision } from './decision';
import type { Draft } from './drafts';
import type { Grid } from './target-grid.types';

const NOTHING: TargetsPreviewBody = { cells: [], created: 0, changed: 0, same: 0, refused: 0 };

/** Asks what the drafts would do, and does it. */
export function useChanges(grid: Grid, drafts: readonly Draft[]) {
  const { key, renew } = useIdempotencyKey();
  const { year, horizon, issuer } = grid;
  const place = { year, horizon, issuer };
  const [isApplying, setApplying] = useState(false);
  const [applied, setApplied] = useState<TargetsAppliedBody | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const query = useQuery({
    queryKey: ['target-preview', place, drafts],
    queryFn: async ({ signal }): Promise<Change[]> => {
      const cells = readable(drafts).map(cellBody);
      const preview =
        cells.length === 0
          ? NOTHING
          : (
              await request<TargetsPreviewBody>('targets/preview', {
                method: 'POST',
                body: { ...place, cells },
                signal,
              })
            ).body;
      return changesOf(grid, drafts, preview);
    },
    enabled: applied === null,
    gcTime: 0,
    retry: false,
  });

  const apply = async (decision: Decision): Promise<TargetsAppliedBody | null> => {
    const cells = (query.data ?? []).filter(isAccepted).map(({ draft }) => cellBody(draft));
    setApplying(true);
    setFault(null);
    try {
      const { body } = await request<TargetsAppliedBody>('targets/apply', {
        method: 'POST',
        body: { ...place, ...decisionBody(decision), cells },
        key: key(),
      });
      setApplied(body);
      return body;
    } catch (error) {
      setFault(error);
      // What was refused wrote nothing; what comes next is another request.
      renew();
      void query.refetch();
      return null;
    } finally {
      setApplying(false);
    }
  };
  return { query, apply, isApplying, applied, fault };
}
