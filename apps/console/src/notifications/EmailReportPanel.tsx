import { Box, Typography } from '@mui/material';

import { Facts } from '../components/Facts';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { EmailReport } from './notification.types';

/** For those who watch over the system: does e-mail leave, and if not, why. */
export function EmailReportPanel() {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const query = useApi<EmailReport>('notifications/email-report');
  return (
    <Box sx={{ mt: 3 }}>
      <Panel title={t('notifications.emailReport')}>
        <Loaded query={query}>
          {({ canSendEmail, sent, waiting, failures }) => (
            <>
              {canSendEmail ? null : (
                <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
                  {t('notifications.noServer')}
                </Typography>
              )}
              <Facts
                facts={[
                  { label: t('notifications.sent'), value: format.number(sent, 0) },
                  { label: t('notifications.waiting'), value: format.number(waiting, 0) },
                  ...failures.map(({ fault, count, latestAt }) => {
                    const [code = '', ...answer] = fault.split(' ');
                    return {
                      label: [word('emailFault', code), answer.join(' ')].filter(Boolean).join(' · '),
                      value: t('notifications.failed', {
                        count: format.number(count, 0),
                        latest: format.instant(latestAt),
                      }),
                    };
                  }),
                ]}
              />
            </>
          )}
        </Loaded>
      </Panel>
    </Box>
  );
}
