import { warningText } from '@cis/contracts/observations.constants';
import { useLocale } from 'react-admin';

import { useText } from '../../messages/useText';
import type { OpenWarning } from './row-view';

/** A warning in the language of the screen: with the figures it is about, or in general where they are not known. */
export function useWarningText(): (warning: OpenWarning) => string {
  const t = useText();
  const language = useLocale() === 'en' ? 'en' : 'vi';
  return ({ code, params }) => (params ? warningText(code, params, language) : t(`entry.warning.${code}`));
}
