import { Alert, FormControlLabel, FormGroup, MenuItem, Switch, TextField, Typography } from '@mui/material';
import { DIGEST_RHYTHMS, type DigestRhythm } from '@cis/contracts/notifications.constants';

import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { NotificationSettings as Settings } from '../notifications/notification.types';
import { useSession } from '../providers/session';
import { SETTINGS_PATH, useSaveSettings } from './useSaveSettings';

/** What this person is told and how; every switch saves at once. */
export function NotificationSettings() {
  const t = useText();
  const query = useApi<Settings>(SETTINGS_PATH);
  return (
    <section id="notifications">
      <Panel title={t('notifications.settingsTitle')}>
        <Loaded query={query}>{(settings) => <Switches settings={settings} />}</Loaded>
      </Panel>
    </section>
  );
}

function Switches({ settings }: { readonly settings: Settings }) {
  const t = useText();
  const word = useWord();
  const save = useSaveSettings(settings.version);
  const { isEmailOn, mutedKinds, digest, kinds } = settings;
  const switches = kinds.filter((kind) => kind !== 'digest');
  if (kinds.length === 0) return <Typography color="text.secondary">{t('notifications.noKinds')}</Typography>;
  return (
    <>
      <EmailNotice settings={settings} />
      <FormControlLabel
        control={<Switch checked={isEmailOn} disabled={save.isPending} />}
        label={t('notifications.byEmail')}
        onChange={(_, checked) => save.mutate({ isEmailOn: checked })}
      />
      {kinds.includes('digest') ? (
        <TextField
          select
          fullWidth
          sx={{ my: 2, maxWidth: 360, display: 'block' }}
          label={t('notifications.digest')}
          helperText={t('notifications.digestHelp')}
          value={digest}
          disabled={save.isPending}
          onChange={({ target }) => save.mutate({ digest: target.value as DigestRhythm })}
        >
          {DIGEST_RHYTHMS.map((rhythm) => (
            <MenuItem key={rhythm} value={rhythm}>
              {word('digestRhythm', rhythm)}
            </MenuItem>
          ))}
        </TextField>
      ) : null}
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
        {t('notifications.kinds')}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {t('notifications.kindsHelp')}
      </Typography>
      <FormGroup>
        {switches.map((kind) => (
          <FormControlLabel
            key={kind}
            control={<Switch checked={!mutedKinds.includes(kind)} disabled={save.isPending} />}
            label={word('notificationKind', kind)}
            onChange={(_, checked) =>
              save.mutate({
                mutedKinds: checked ? mutedKinds.filter((muted) => muted !== kind) : [...mutedKinds, kind],
              })
            }
          />
        ))}
      </FormGroup>
    </>
  );
}

/** Where mail goes, or why none does and what to do about it. */
function EmailNotice({ settings }: { readonly settings: Settings }) {
  const t = useText();
  const email = useSession()?.user.email ?? null;
  if (!settings.canSendEmail) return <Alert severity="info">{t('notifications.noServer')}</Alert>;
  if (email === null) return <Alert severity="warning">{t('notifications.noAddress')}</Alert>;
  return (
    <Typography variant="body2" color="text.secondary">
      {t('notifications.goesTo', { email })}
    </Typography>
  );
}
