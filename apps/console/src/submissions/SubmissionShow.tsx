import { Button } from '@mui/material';
import { Link, useParams } from 'react-router-dom';

import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { usePeriodLabel } from '../periods/usePeriodLabel';
import { SealCheck } from './SealCheck';
import type { SubmissionDetail } from './submission.types';
import { SubmissionView } from './SubmissionView';

/** One report on a page of its own. */
export default function SubmissionShow() {
  const t = useText();
  const periodLabel = usePeriodLabel();
  const { id } = useParams();
  const query = useApi<SubmissionDetail>(id === undefined ? null : `submissions/${id}`);
  return (
    <Loaded query={query}>
      {(submission) => (
        <>
          <PageHeading
            title={`${submission.communeName} · ${periodLabel(submission)}`}
            actions={
              <>
                <SealCheck communeCode={submission.communeCode} />
                <Button
                  component={Link}
                  variant={submission.returnedCount > 0 ? 'contained' : 'text'}
                  to={`/observations?${entryQuery(submission).toString()}`}
                >
                  {t(submission.returnedCount > 0 ? 'submissions.fixReturned' : 'submissions.enter')}
                </Button>
              </>
            }
          />
          <SubmissionView submission={submission} />
        </>
      )}
    </Loaded>
  );
}

/** Where its figures are entered; only the returned ones when some were. */
function entryQuery({ periodCode, form, communeCode, returnedCount }: SubmissionDetail): URLSearchParams {
  const query = new URLSearchParams({ periodCode, form, communeCode });
  if (returnedCount > 0) query.set('returned', 'true');
  return query;
}
