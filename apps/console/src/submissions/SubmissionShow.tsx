import { Button } from '@mui/material';
import { Link, useParams } from 'react-router-dom';

import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { SealCheck } from './SealCheck';
import type { SubmissionDetail } from './submission.types';
import { SubmissionView } from './SubmissionView';

/** One report on a page of its own. */
export default function SubmissionShow() {
  const t = useText();
  const { id } = useParams();
  const query = useApi<SubmissionDetail>(id === undefined ? null : `submissions/${id}`);
  return (
    <Loaded query={query}>
      {(submission) => (
        <>
          <PageHeading
            title={`${submission.communeName} · ${submission.periodLabelVi}`}
            actions={
              <>
                <SealCheck communeCode={submission.communeCode} />
                <Button
                  component={Link}
                  to={`/observations?periodCode=${submission.periodCode}&communeCode=${submission.communeCode}`}
                >
                  {t('submissions.enter')}
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
