import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';

import { useText } from '../messages/useText';
import { queryValue } from '../providers/query-value';
import { apiUrl } from '../providers/http';

/** The filters in the address, so that the file holds what the screen shows: a list's JSON value or plain names. */
function filtersIn(search: string, known: readonly string[]): Record<string, string> {
  const query = new URLSearchParams(search);
  try {
    const filter = JSON.parse(query.get('filter') ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(
      known.flatMap((name) => {
        const value = queryValue(filter[name] ?? query.get(name));
        return value === undefined ? [] : [[name, value]];
      }),
    );
  } catch {
    return {};
  }
}

interface ExportMenuProps {
  readonly path: string;
  /** Names the export understands; others in the address are left out. */
  readonly filters?: readonly string[];
  /** What the file is of, beside the filters in the address. */
  readonly given?: Readonly<Record<string, string>>;
}

/** The list as a file for Excel, or as CSV. */
export function ExportMenu({ path, filters = [], given = {} }: ExportMenuProps) {
  const t = useText();
  const { search } = useLocation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const hrefOf = (format: string): string =>
    apiUrl(`${path}?${new URLSearchParams({ ...filtersIn(search, filters), ...given, format }).toString()}`);
  return (
    <>
      <Button
        startIcon={<DownloadIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
      >
        {t('list.export')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {['xlsx', 'csv'].map((format) => (
          <MenuItem key={format} component="a" href={hrefOf(format)} download onClick={() => setAnchor(null)}>
            {t(format === 'xlsx' ? 'list.exportXlsx' : 'list.exportCsv')}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
