import { Box } from '@mui/material';

import { EvidenceIcon } from './EvidenceIcon';

interface EvidenceMarkProps {
  readonly contentType: string | null;
  /** Address of the picture; null shows the icon of the kind. */
  readonly picture: string | null;
  readonly size?: number;
}

/** The picture itself in a small square, or the icon of what it is. */
export function EvidenceMark({ contentType, picture, size = 48 }: EvidenceMarkProps) {
  const square = {
    width: size,
    height: size,
    flex: 'none',
    borderRadius: 1,
    border: 1,
    borderColor: 'divider',
    bgcolor: 'background.default',
    display: 'grid',
    placeItems: 'center',
    overflow: 'hidden',
  } as const;
  return (
    <Box sx={square}>
      {picture === null ? (
        <EvidenceIcon contentType={contentType} />
      ) : (
        <img
          src={picture}
          alt=""
          loading="lazy"
          width={size}
          height={size}
          style={{ objectFit: 'cover', width: '100%', height: '100%' }}
        />
      )}
    </Box>
  );
}
