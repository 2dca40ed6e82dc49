import type { WaitingBlockPage } from '@cis/contracts/task-life.dto';
import { Pagination, Paper, Stack, Typography } from '@mui/material';
import { useSearchParams } from 'react-router-dom';

import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { RecordLink } from '../components/RecordLink';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { BlockItem } from './page/BlocksPanel';

const PER_PAGE = 25;

/** Questions of communes that wait for the caller's own body, the most overdue first. */
export default function TaskBlocksPage() {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1);
  const query = useApi<WaitingBlockPage>(`me/blocks?page=${page}&perPage=${PER_PAGE}`);
  return (
    <>
      <PageHeading title={t('taskPage.waitingBlocks')} help={t('taskPage.waitingBlocksHelp')} />
      <Loaded query={query}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={t('taskPage.noWaitingBlocks')}>{t('taskPage.noWaitingBlocksHelp')}</EmptyState>
          ) : (
            <>
              <Stack
                component="ul"
                aria-label={t('taskPage.waitingBlocks')}
                sx={{ m: 0, p: 0, gap: 1, maxWidth: 960 }}
              >
                {items.map((block) => (
                  <Paper component="li" key={block.id} sx={{ p: 2, listStyle: 'none' }}>
                    <RecordLink to={`/tasks/${block.taskId}/show`}>{block.taskTitle}</RecordLink>
                    <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
                      {block.communeName}
                    </Typography>
                    <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                      <BlockItem taskId={block.taskId} block={block} />
                    </Stack>
                  </Paper>
                ))}
              </Stack>
              {total > PER_PAGE ? (
                <Pagination
                  count={Math.ceil(total / PER_PAGE)}
                  page={page}
                  onChange={(_, next) => setSearch({ page: String(next) })}
                  sx={{ mt: 2 }}
                />
              ) : null}
            </>
          )
        }
      </Loaded>
    </>
  );
}
