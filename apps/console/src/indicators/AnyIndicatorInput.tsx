import { AutocompleteInput, type AutocompleteInputProps } from 'react-admin';

import { useAllIndicators } from '../components/catalogues';
import { foldedMatch } from '../components/folded-match';
import { useWord } from '../components/useChoices';
import { useIndicatorName } from './useIndicatorName';

interface AnyIndicatorInputProps extends Pick<
  AutocompleteInputProps,
  'source' | 'validate' | 'helperText' | 'readOnly'
> {
  /** Left out of the choices. */
  readonly without?: string | undefined;
  readonly onChange?: (code: string) => void;
}

/** An indicator by code or name, retired ones included; those say so. */
export function AnyIndicatorInput({ without, onChange, ...props }: AnyIndicatorInputProps) {
  const indicators = useAllIndicators();
  const word = useWord();
  const nameOf = useIndicatorName();
  return (
    <AutocompleteInput
      {...props}
      {...(onChange ? { onChange: (code: unknown) => onChange(typeof code === 'string' ? code : '') } : {})}
      matchSuggestion={(text: string, choice: { name: string }) => foldedMatch(choice.name, text)}
      choices={indicators
        .filter(({ code }) => code !== without)
        .map((indicator) => ({
          id: indicator.code,
          name: `${indicator.code} · ${nameOf(indicator)} (${word('unit', indicator.unit)})`,
        }))}
    />
  );
}
