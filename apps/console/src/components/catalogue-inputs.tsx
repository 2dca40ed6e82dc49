import { AutocompleteInput, SelectInput, useLocale, type AutocompleteInputProps } from 'react-admin';

import { usePeriodLabel } from '../periods/usePeriodLabel';
import { useSession } from '../providers/session';
import { useCatalogue, type Position } from './catalogues';
import { foldedMatch } from './folded-match';
import { useWord } from './useChoices';

type PickerProps = Pick<AutocompleteInputProps, 'validate' | 'label' | 'helperText' | 'alwaysOn'> & {
  readonly source: string;
};

const folded = {
  matchSuggestion: (text: string, choice: { name: string }) => foldedMatch(choice.name, text),
};

/** A commune by name, marks or not. Officers of a commune are never asked: theirs is the only one. */
export function CommuneInput(props: PickerProps) {
  const communes = useCatalogue('communes');
  const isCommune = useSession()?.tenant.kind === 'commune';
  if (isCommune) return null;
  return (
    <AutocompleteInput
      {...props}
      {...folded}
      choices={communes.map(({ code, fullName }) => ({ id: code, name: fullName }))}
    />
  );
}

/** A post; `accepts` narrows the list, e.g. to those a xã has. */
export function PositionInput({
  accepts,
  ...props
}: PickerProps & { readonly accepts?: (position: Position) => boolean }) {
  const positions = useCatalogue('positions');
  const isVietnamese = useLocale() !== 'en';
  const choices = positions
    .filter((position) => accepts?.(position) ?? true)
    .map((position) => ({
      id: position.code,
      name: isVietnamese ? position.nameVi : position.nameEn.replaceAll('_', ' '),
    }));
  return <AutocompleteInput {...props} {...folded} choices={choices} />;
}

export function IndicatorInput({ isEntered, ...props }: PickerProps & { readonly isEntered?: boolean }) {
  const indicators = useCatalogue('indicators');
  const word = useWord();
  const choices = indicators
    .filter((indicator) => !isEntered || indicator.kind !== 'derived')
    .map(({ code, nameVi, unit }) => ({ id: code, name: `${code} · ${nameVi} (${word('unit', unit)})` }));
  return <AutocompleteInput {...props} {...folded} choices={choices} />;
}

export function PeriodInput({
  kinds,
  ...props
}: PickerProps & { readonly kinds?: readonly string[] | undefined }) {
  const periods = useCatalogue('reporting-periods');
  const periodLabel = usePeriodLabel();
  const choices = periods
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .map((period) => ({ id: period.code, name: periodLabel(period) }));
  return <AutocompleteInput {...props} {...folded} choices={choices} />;
}

/** The resolution or plan that a task belongs to. */
export function ProgrammeInput(props: PickerProps) {
  const programmes = useCatalogue('programmes');
  return (
    <AutocompleteInput
      {...props}
      {...folded}
      choices={programmes.map(({ code, nameVi }) => ({ id: code, name: nameVi }))}
    />
  );
}

export function DepartmentInput(props: Omit<PickerProps, 'alwaysOn'>) {
  const departments = useCatalogue('departments');
  return <SelectInput {...props} choices={departments.map(({ id, nameVi }) => ({ id, name: nameVi }))} />;
}
