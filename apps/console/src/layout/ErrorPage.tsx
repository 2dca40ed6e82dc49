import { Button, Stack } from '@mui/material';

import { EmptyState } from '../components/EmptyState';
import { useText } from '../messages/useText';

/** A defect of the screen itself; the details go to the browser's log, not to the person. */
export function ErrorPage() {
  const t = useText();
  return (
    <EmptyState title={t('error.pageTitle')}>
      {t('error.pageBody')}
      <Stack direction="row" sx={{ gap: 1, justifyContent: 'center', mt: 2 }}>
        <Button variant="contained" onClick={() => window.location.reload()}>
          {t('error.retry')}
        </Button>
        <Button href="/console/">{t('menu.home')}</Button>
      </Stack>
    </EmptyState>
  );
}
