import { today } from '@cis/ui';
import { MenuItem, TextField, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';

import { PageHeading } from '../components/PageHeading';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { MEASURES } from './measures';
import { OwnQuality } from './OwnQuality';
import { ProvinceQuality } from './ProvinceQuality';

const FIRST_YEAR = 2025;

/** Đúng, đủ, sạch, sống: all communes for those who oversee them, the own one for a commune. The year stays in the address. */
export default function ReportQualityPage() {
  const t = useText();
  const overseesAll = useMay('province:overview');
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => thisYear - index);
  const asked = Number(search.get('year'));
  const year = years.includes(asked) ? asked : thisYear;
  // The export reads its filters from the address.
  useEffect(() => {
    if (asked !== year) setSearch({ year: String(year) }, { replace: true });
  }, [asked, year, setSearch]);
  return (
    <>
      <PageHeading
        title={t('quality.title')}
        help={t('quality.help')}
        actions={
          <TextField
            select
            label={t('periods.year')}
            value={year}
            onChange={(event) => setSearch({ year: event.target.value })}
            sx={{ minWidth: 120 }}
          >
            {years.map((choice) => (
              <MenuItem key={choice} value={choice}>
                {choice}
              </MenuItem>
            ))}
          </TextField>
        }
      />
      {overseesAll ? <ProvinceQuality year={year} /> : <OwnQuality year={year} />}
      {MEASURES.map((measure) => (
        <Typography key={measure} variant="body2" color="text.secondary" sx={{ maxWidth: 720, mb: 0.5 }}>
          <strong>{t(`quality.${measure}`)}</strong>: {t(`quality.meaning.${measure}`)}
        </Typography>
      ))}
    </>
  );
}
