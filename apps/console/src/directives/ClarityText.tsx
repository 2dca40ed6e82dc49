import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import MissingIcon from '@mui/icons-material/ErrorOutlineOutlined';
import { Box } from '@mui/material';

import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { Line } from './directive.types';

/** Which of the 6 rõ a line lacks, by name. */
export function ClarityText({ missing }: { readonly missing: Line['missingClarities'] }) {
  const t = useText();
  const word = useWord();
  const isClear = missing.length === 0;
  const Icon = isClear ? DoneIcon : MissingIcon;
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 0.5,
        alignItems: 'flex-start',
        color: isClear ? 'success.main' : 'warning.main',
      }}
    >
      <Icon sx={{ fontSize: 18, mt: '1px' }} />
      <span>
        {isClear
          ? t('directives.clear')
          : t('directives.lacks', {
              list: missing.map((clarity) => word('taskClarity', clarity)).join(', '),
            })}
      </span>
    </Box>
  );
}
