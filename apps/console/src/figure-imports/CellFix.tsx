import type { UpdateFigureImportBody } from '@cis/contracts/figure-imports.dto';
import { Autocomplete, Button, Stack, TextField } from '@mui/material';

import { useCatalogue } from '../components/catalogues';
import { foldedMatch } from '../components/folded-match';
import { useText } from '../messages/useText';
import { chosenCell, chosenPlace, type Decisions } from './decisions';
import type { FigureCell } from './figure-import.types';
import { useReadingText } from './useReadingText';

interface CellFixProps {
  readonly cell: FigureCell;
  readonly isBusy: boolean;
  readonly onDecide: (change: (options: Decisions) => UpdateFigureImportBody) => void;
}

/** What a person can decide about one cell, in place. */
export function CellFix({ cell, isBusy, onDecide }: CellFixProps) {
  const t = useText();
  const readingText = useReadingText();
  const codes = cell.reasons.map(({ code }) => code);
  const asksIndicator = codes.includes('unknown-indicator') || codes.includes('close-indicator');
  const asksCommune = codes.includes('unknown-commune') || codes.includes('close-commune');
  const isSkipped = cell.kind === 'skipped';
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap', alignItems: 'center', mt: 0.5 }}>
      {cell.isUndecided
        ? cell.readings.map((reading, index) => (
            <Button
              key={index}
              size="small"
              variant={index === 0 ? 'outlined' : 'text'}
              disabled={isBusy}
              onClick={() => onDecide((options) => chosenCell(options, cell, { reading: index }))}
            >
              {cell.readings.length === 1
                ? t('figureImports.correct')
                : t('figureImports.choose', { value: readingText(reading, cell.unit) })}
            </Button>
          ))
        : null}
      {asksIndicator ? (
        <NamePicker
          catalogue="indicators"
          label={t('figureImports.chooseIndicator')}
          candidates={cell.indicatorCandidates.map(({ code }) => code)}
          onChoose={(code) =>
            onDecide((options) => chosenPlace(options, cell, cell.indicatorAxis, { indicatorCode: code }))
          }
        />
      ) : null}
      {asksCommune ? (
        <NamePicker
          catalogue="communes"
          label={t('figureImports.chooseCommune')}
          candidates={cell.communeCandidates.map(({ code }) => code)}
          onChoose={(code) =>
            onDecide((options) => chosenPlace(options, cell, cell.communeAxis, { communeCode: code }))
          }
        />
      ) : null}
      {codes.includes('given-twice') ? (
        <Button
          size="small"
          variant="outlined"
          disabled={isBusy}
          onClick={() => onDecide((options) => chosenPlace(options, cell, 'row', { isSkipped: true }))}
        >
          {t('figureImports.skipRow')}
        </Button>
      ) : null}
      {cell.isAccepted || cell.isUndecided || isSkipped ? (
        <Button
          size="small"
          color="inherit"
          disabled={isBusy}
          onClick={() => onDecide((options) => chosenCell(options, cell, { isSkipped: !isSkipped }))}
        >
          {t(isSkipped ? 'figureImports.unskip' : 'figureImports.skip')}
        </Button>
      ) : null}
    </Stack>
  );
}

interface NamePickerProps {
  readonly catalogue: 'indicators' | 'communes';
  readonly label: string;
  readonly candidates: readonly string[];
  readonly onChoose: (code: string) => void;
}

function NamePicker({ catalogue, label, candidates, onChoose }: NamePickerProps) {
  const indicators = useCatalogue('indicators');
  const communes = useCatalogue('communes');
  const named =
    catalogue === 'indicators'
      ? indicators.map(({ code, nameVi }) => ({ code, name: nameVi }))
      : communes.map(({ code, fullName }) => ({ code, name: fullName }));
  const rank = (code: string): number =>
    candidates.includes(code) ? candidates.indexOf(code) : candidates.length;
  const options = [...named].sort((one, other) => rank(one.code) - rank(other.code));
  return (
    <Autocomplete
      size="small"
      sx={{ width: 260, maxWidth: '100%' }}
      options={options}
      value={null}
      blurOnSelect
      getOptionLabel={({ code, name }) => `${code} ${name}`}
      filterOptions={(all, { inputValue }) =>
        all.filter(({ code, name }) => foldedMatch(`${code} ${name}`, inputValue)).slice(0, 30)
      }
      onChange={(_, option) => {
        if (option) onChoose(option.code);
      }}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
}
