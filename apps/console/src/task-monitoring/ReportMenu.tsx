import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';

import { useText } from '../messages/useText';
import { apiUrl } from '../providers/http';
import { readQuery, type MonitoringPlace } from './monitoring-address';

/** What the screen shows as a workbook, as the draft of a report, or on paper. */
export function ReportMenu({ place }: { readonly place: MonitoringPlace }) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => setAnchor(null);
  const hrefOf = (format: string): string =>
    apiUrl(
      `task-monitoring/export?${new URLSearchParams({ format, groupBy: place.groupBy, ...readQuery(place) }).toString()}`,
    );
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('monitoring.export')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        <MenuItem component="a" href={hrefOf('docx')} download onClick={close}>
          {t('monitoring.exportDocx')}
        </MenuItem>
        <MenuItem component="a" href={hrefOf('xlsx')} download onClick={close}>
          {t('monitoring.exportXlsx')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            // The menu must be gone before the page is taken for printing.
            requestAnimationFrame(() => window.print());
          }}
        >
          {t('monitoring.print')}
        </MenuItem>
      </Menu>
    </>
  );
}
