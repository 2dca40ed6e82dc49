import SealIcon from '@mui/icons-material/VerifiedUserOutlined';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';

import { Loaded } from '../components/Loaded';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import type { SealVerification } from './submission.types';

const WORDS = {
  altered: 'submissions.sealAltered',
  unlinked: 'submissions.sealUnlinked',
  removed: 'submissions.sealRemoved',
} as const;

/** Recomputes the seals of a commune and says which one is broken, if any. */
export function SealCheck({ communeCode }: { readonly communeCode: string }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const query = useApi<SealVerification>(
    isOpen ? `submissions/verification?communeCode=${communeCode}` : null,
  );
  return (
    <>
      <Button startIcon={<SealIcon />} onClick={() => setOpen(true)}>
        {t('submissions.checkSeals')}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        aria-labelledby="seal-check"
        fullWidth
        maxWidth="sm"
      >
        <DialogTitle id="seal-check">{t('submissions.checkSeals')}</DialogTitle>
        <DialogContent>
          <Loaded query={query}>
            {({ seals, faults }) =>
              faults.length === 0 ? (
                <Alert severity="success">{t('submissions.sealsWhole', { count: seals })}</Alert>
              ) : (
                <Alert severity="error">
                  {t('submissions.sealsBroken', { count: faults.length })}
                  <ul>
                    {faults.map(({ kind, periodCode, number, chainNumber }) => (
                      <li key={`${kind} ${periodCode} ${number} ${chainNumber}`}>
                        {t(WORDS[kind], { period: periodCode ?? '', number: number ?? 0 })}
                      </li>
                    ))}
                  </ul>
                </Alert>
              )
            }
          </Loaded>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{t('submissions.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
