import { today } from '@cis/ui';
import { Autocomplete, Stack, TextField } from '@mui/material';
import { useSearchParams } from 'react-router-dom';

import { useCatalogue } from '../components/catalogues';
import { EmptyState } from '../components/EmptyState';
import { foldedMatch } from '../components/folded-match';
import { PageHeading } from '../components/PageHeading';
import { useText } from '../messages/useText';
import { ProvinceTargetTable } from './ProvinceTargetTable';

/** One indicator in all communes for one year: target, actual, achievement; and who is missing. */
export default function ProvinceTargetsPage() {
  const t = useText();
  const indicators = useCatalogue('indicators');
  const [search, setSearch] = useSearchParams();
  const year = search.get('year') ?? today().slice(0, 4);
  const chosen = indicators.find(({ code }) => code === search.get('indicatorCode'));
  return (
    <>
      <PageHeading title={t('targets.provinceTitle')} help={t('targets.provinceHelp')} />
      <Stack direction={{ xs: 'column', sm: 'row' }} className="no-print" sx={{ gap: 2, mb: 2 }}>
        <Autocomplete
          fullWidth
          options={indicators.filter(({ kind }) => kind !== 'base')}
          value={chosen ?? null}
          getOptionLabel={({ code, nameVi }) => `${code} · ${nameVi}`}
          filterOptions={(options, { inputValue }) =>
            options.filter(({ code, nameVi }) => foldedMatch(`${code} · ${nameVi}`, inputValue))
          }
          onChange={(_, indicator) =>
            setSearch(indicator ? { indicatorCode: indicator.code, year } : { year })
          }
          renderInput={(params) => <TextField {...params} label={t('targets.indicator')} />}
        />
        <TextField
          type="number"
          label={t('targets.year')}
          value={year}
          onChange={(event) =>
            setSearch({ ...(chosen ? { indicatorCode: chosen.code } : {}), year: event.target.value })
          }
          sx={{ maxWidth: { sm: 120 } }}
        />
      </Stack>
      {chosen && /^\d{4}$/.test(year) ? (
        <ProvinceTargetTable indicator={chosen} year={year} />
      ) : (
        <EmptyState title={t('targets.chooseIndicator')}>{t('targets.chooseIndicatorHelp')}</EmptyState>
      )}
    </>
  );
}
