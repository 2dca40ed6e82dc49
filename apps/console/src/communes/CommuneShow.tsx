import { Box, Button } from '@mui/material';
import { ShowBase, useShowContext } from 'react-admin';
import { Link } from 'react-router-dom';

import { FaultNotice } from '../components/FaultNotice';
import { PageHeading } from '../components/PageHeading';
import { useText } from '../messages/useText';
import type { CommuneProfile } from './commune.types';
import { CommuneFacts } from './CommuneFacts';

function Content() {
  const t = useText();
  const { record, error, refetch } = useShowContext<CommuneProfile>();
  if (error && !record) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!record) return null;
  const ofCommune = encodeURIComponent(JSON.stringify({ communeCode: record.code }));
  return (
    <>
      <PageHeading
        title={record.fullName}
        actions={
          <>
            <Button component={Link} to={`/personnel?communeCode=${record.code}`}>
              {t('menu.personnel')}
            </Button>
            <Button component={Link} to={`/targets?filter=${ofCommune}`}>
              {t('menu.targets')}
            </Button>
            <Button component={Link} to={`/tasks?filter=${ofCommune}`}>
              {t('menu.tasks')}
            </Button>
          </>
        }
      />
      <CommuneFacts commune={record} />
    </>
  );
}

/** A commune's profile for staff, with ways to its data. */
export default function CommuneShow() {
  return (
    <ShowBase disableAuthentication={false}>
      <Box sx={{ maxWidth: 960 }}>
        <Content />
      </Box>
    </ShowBase>
  );
}
