import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UpdateNotificationSettingsDto } from '@cis/contracts/notifications.dto';
import { useNotify } from 'react-admin';

import { useText } from '../messages/useText';
import type { NotificationSettings } from '../notifications/notification.types';
import { request } from '../providers/http';

export const SETTINGS_PATH = 'me/notification-settings';

/** Saves one change; when the settings were changed elsewhere meanwhile, shows those and says why nothing was saved. */
export function useSaveSettings(version: number) {
  const t = useText();
  const notify = useNotify();
  const client = useQueryClient();
  const queryKey = ['api', SETTINGS_PATH];
  return useMutation({
    mutationFn: (changes: Partial<UpdateNotificationSettingsDto>) =>
      request<NotificationSettings>(SETTINGS_PATH, { method: 'PATCH', body: changes, version }),
    onSuccess: ({ body }) => {
      client.setQueryData(queryKey, body);
      notify(t('form.saved'), { type: 'success' });
    },
    onError: async (error) => {
      notify(error instanceof Error ? error.message : t('error.unknown'), { type: 'error' });
      await client.invalidateQueries({ queryKey });
    },
  });
}
