import { today } from '@cis/ui';
import { MenuItem, TextField } from '@mui/material';
import { useSearchParams } from 'react-router-dom';

import { PageHeading } from '../components/PageHeading';
import { yearsAround } from '../components/years';
import { useText } from '../messages/useText';
import { ProvinceOverview } from './ProvinceOverview';

/** The province's overview of one year; the year stays in the address. */
export default function ProvincePage() {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(today().slice(0, 4));
  const asked = Number(search.get('year'));
  const year = yearsAround(thisYear).includes(asked) ? asked : thisYear;
  return (
    <>
      <PageHeading
        title={t('province.title')}
        help={t('province.help')}
        actions={
          <TextField
            select
            label={t('targets.year')}
            value={year}
            onChange={(event) => setSearch({ year: event.target.value })}
            sx={{ minWidth: 120 }}
          >
            {yearsAround(thisYear).map((choice) => (
              <MenuItem key={choice} value={choice}>
                {choice}
              </MenuItem>
            ))}
          </TextField>
        }
      />
      <ProvinceOverview year={year} />
    </>
  );
}
