import { Box } from '@mui/material';
import { ShowBase, useShowContext } from 'react-admin';

import { FaultNotice } from '../components/FaultNotice';
import type { Person } from './person.types';
import { PersonCard } from './PersonCard';

function Content() {
  const { record, error, refetch } = useShowContext<Person>();
  if (error && !record) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  return record ? <PersonCard person={record} /> : null;
}

export default function PersonShow() {
  return (
    <ShowBase disableAuthentication={false}>
      <Box sx={{ maxWidth: 960 }}>
        <Content />
      </Box>
    </ShowBase>
  );
}
