import { useCatalogue } from '../components/catalogues';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { Line } from './directive.types';

type Bodies = Pick<
  Line,
  'communeRole' | 'leadDepartments' | 'supportDepartments' | 'otherLeads' | 'supportingOrgs'
>;
type Time = Pick<Line, 'kind' | 'rhythm' | 'startsOn' | 'deadline'>;
type Recipients = Pick<Line, 'recipientsKind' | 'recipientValues'>;

const SHOWN_COMMUNES = 3;

export interface LineText {
  readonly leads: (line: Bodies) => string;
  readonly supports: (line: Bodies) => string;
  readonly time: (line: Time) => string;
  readonly recipients: (line: Recipients) => string;
}

/** The parts of a line as people read them. */
export function useLineText(): LineText {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const departments = new Map(useCatalogue('departments').map(({ id, nameVi }) => [id, nameVi]));
  const communes = new Map(useCatalogue('communes').map(({ code, fullName }) => [code, fullName]));
  const named = (ids: readonly number[]): string[] => ids.map((id) => departments.get(id) ?? String(id));
  return {
    leads: ({ communeRole, leadDepartments, otherLeads }) =>
      [
        ...(communeRole === 'lead' ? [t('directives.theCommune')] : []),
        ...named(leadDepartments),
        ...otherLeads,
      ].join('; '),
    supports: ({ communeRole, supportDepartments, supportingOrgs }) =>
      [
        ...(communeRole === 'support' ? [t('directives.theCommune')] : []),
        ...named(supportDepartments),
        ...supportingOrgs,
      ].join('; '),
    time: ({ kind, rhythm, startsOn, deadline }) => {
      if (kind === 'routine') return `${word('taskKind', 'routine')}${rhythm ? `, ${word('rhythm', rhythm).toLowerCase()}` : ''}`; // prettier-ignore
      return [startsOn, deadline].filter(Boolean).map(format.date).join(' – ');
    },
    recipients: ({ recipientsKind, recipientValues }) => {
      if (recipientsKind === 'all') return word('recipientsKind', 'all');
      if (recipientsKind === 'region') return recipientValues.map((value) => word('region', value)).join(', ');
      if (recipientsKind === 'type') return recipientValues.map((value) => word('communeType', value)).join(', ');
      const names = recipientValues.map((code) => communes.get(code) ?? code);
      const rest = names.length - SHOWN_COMMUNES;
      return names.slice(0, SHOWN_COMMUNES).join(', ') + (rest > 0 ? ` ${t('directives.andMore', { count: rest })}` : '');
    }, // prettier-ignore
  };
}
