import type { RecipientsKind } from '@cis/contracts';
import type { Commune, CommuneDirectory } from '../communes/index.js';

interface Recipients {
  /** Each once, by code. */
  readonly communes: readonly Commune[];
  /** Values that name no region, type or commune of the province. */
  readonly unknown: readonly string[];
}

const KNOWN: Readonly<Record<'region' | 'type', ReadonlySet<string>>> = {
  region: new Set(['east', 'west']),
  type: new Set(['xa', 'phuong']),
};

/** Who gets an instance of a line. */
export function recipientsOf(
  line: { readonly recipientsKind: RecipientsKind; readonly recipientValues: readonly string[] },
  directory: CommuneDirectory,
  provinceCode: string,
): Recipients {
  const { recipientsKind: kind, recipientValues: values } = line;
  const all = directory.all().filter((commune) => commune.provinceCode === provinceCode);
  if (kind === 'all') return { communes: byCode(all), unknown: [] };
  if (kind === 'list') {
    const named = values.map((code) => directory.byCode(code));
    return {
      communes: byCode(all.filter((commune) => named.includes(commune))),
      unknown: values.filter((_, index) => named[index]?.provinceCode !== provinceCode),
    };
  }
  return {
    communes: byCode(all.filter((commune) => values.includes(commune[kind]))),
    unknown: values.filter((value) => !KNOWN[kind].has(value)),
  };
}

function byCode(communes: readonly Commune[]): Commune[] {
  return [...communes].sort((a, b) => a.code.localeCompare(b.code));
}
