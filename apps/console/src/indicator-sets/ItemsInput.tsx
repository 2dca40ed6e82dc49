import { Box, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useInput } from 'react-admin';

import { useAllIndicators } from '../components/catalogues';
import { useIndicatorName } from '../indicators/useIndicatorName';
import { useText } from '../messages/useText';
import { AddIndicator } from './AddIndicator';
import { ItemRow } from './ItemRow';
import type { SetItem } from './set.types';

/** The ordered list of a set: add by search, move by keys or buttons, mark what is required. */
export function ItemsInput({ source }: { readonly source: string }) {
  const t = useText();
  const nameOf = useIndicatorName();
  const { field } = useInput({ source, defaultValue: [] });
  const items = (field.value ?? []) as readonly SetItem[];
  const indicators = new Map(useAllIndicators().map((indicator) => [indicator.code, indicator]));
  const [said, setSaid] = useState('');

  const change = (next: readonly SetItem[]): void => field.onChange(next);
  const titleOf = (code: string): string => {
    const indicator = indicators.get(code);
    return indicator ? `${code} · ${nameOf(indicator)}` : code;
  };
  const move = (place: number, by: -1 | 1): void => {
    const item = items[place];
    const other = items[place + by];
    if (!item || !other) return;
    change(items.map((one, index) => (index === place ? other : index === place + by ? item : one)));
    setSaid(t('catalogue.moved', { name: titleOf(item.indicatorCode), place: place + by + 1 }));
  };
  const add = (indicatorCode: string): void => {
    change([...items, { indicatorCode, isRequired: false }]);
    setSaid(t('catalogue.moved', { name: titleOf(indicatorCode), place: items.length + 1 }));
  };

  return (
    <Paper component="section" sx={{ p: 2, mb: 2 }}>
      <Typography variant="h2">{t('catalogue.sectionItems')}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, mb: 2 }}>
        {t('catalogue.itemsCount', {
          count: items.length,
          required: items.filter(({ isRequired }) => isRequired).length,
        })}
        {' · '}
        {t('catalogue.itemsHelp')}
      </Typography>
      <AddIndicator present={items.map(({ indicatorCode }) => indicatorCode)} onAdd={add} />
      {items.length === 0 ? (
        <Typography color="text.secondary" sx={{ mt: 2 }}>
          {t('catalogue.itemsEmpty')}
        </Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
          {items.map((item, place) => (
            <ItemRow
              key={item.indicatorCode}
              place={place}
              last={items.length - 1}
              title={titleOf(item.indicatorCode)}
              unit={indicators.get(item.indicatorCode)?.unit}
              isRetired={Boolean(indicators.get(item.indicatorCode)?.retiredOn)}
              isRequired={item.isRequired}
              onRequire={(isRequired) =>
                change(items.map((one, index) => (index === place ? { ...one, isRequired } : one)))
              }
              onMove={(by) => move(place, by)}
              onRemove={() => change(items.filter((_, index) => index !== place))}
            />
          ))}
        </Box>
      )}
      <Box
        aria-live="polite"
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)' }}
      >
        {said}
      </Box>
    </Paper>
  );
}
