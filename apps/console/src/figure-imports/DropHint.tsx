import { Backdrop, Typography } from '@mui/material';

import { useText } from '../messages/useText';

/** Over the whole page while a file is held above it. */
export function DropHint({ isOver }: { readonly isOver: boolean }) {
  const t = useText();
  return (
    <Backdrop
      open={isOver}
      transitionDuration={100}
      // The page below goes on receiving the file.
      sx={{ zIndex: 'tooltip', pointerEvents: 'none', p: 2 }}
    >
      <Typography
        variant="h6"
        component="p"
        role="status"
        sx={{
          p: { xs: 3, sm: 6 },
          textAlign: 'center',
          bgcolor: 'background.paper',
          color: 'text.primary',
          border: 2,
          borderStyle: 'dashed',
          borderColor: 'primary.main',
          borderRadius: 1.5,
        }}
      >
        {isOver ? t('figureImports.dropHere') : ''}
      </Typography>
    </Backdrop>
  );
}
