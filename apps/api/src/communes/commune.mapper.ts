import type { CommuneBody, CommuneItem, FormerUnitBody, MatchedByBody, SourcedFact } from '@cis/contracts';
import type { Commune, CommuneMatch, FormerUnit, MatchedBy } from './commune.js';
import { sourceTitles } from './unit-sources.js';

/** A plain object with the fields of a response class. */
type Fields<Body> = Pick<Body, keyof Body>;

export function toCommuneItem({ commune, matchedBy }: CommuneMatch): Fields<CommuneItem> {
  return {
    code: commune.code,
    type: commune.type,
    name: commune.name,
    fullName: commune.fullName,
    slug: commune.slug,
    region: commune.region,
    formerDistricts: [...commune.formerDistricts],
    areaKm2: commune.areaKm2,
    population: commune.population,
    labelLatitude: commune.labelLatitude,
    labelLongitude: commune.labelLongitude,
    matchedBy: matchedBy && toMatchedBy(matchedBy),
  };
}

export function toCommuneBody(commune: Commune): Fields<CommuneBody> {
  return {
    ...toCommuneItem({ commune, matchedBy: null }),
    englishName: commune.englishName,
    codeAliases: [...commune.codeAliases],
    validFrom: commune.validFrom,
    formerProvince: commune.formerProvince,
    facts: {
      area: fact(String(commune.areaKm2), { unit: 'km2', source: commune.areaSource }),
      population: fact(String(commune.population), { unit: 'person', source: commune.populationSource }),
      seat: fact(commune.seat, { source: commune.seatSource, note: commune.seatNote }),
      establishedBy: fact(commune.resolutionClause, { source: 'S1' }),
    },
    formerUnits: commune.formerUnits.map(toFormerUnit),
  };
}

function fact(
  value: string | null,
  about: { readonly unit?: string; readonly source: string | null; readonly note?: string | null },
): SourcedFact {
  return {
    value,
    unit: about.unit ?? null,
    sources: value === null ? [] : sourceTitles(about.source),
    note: about.note ?? null,
  };
}

function toMatchedBy(matchedBy: MatchedBy): MatchedByBody {
  return {
    kind: matchedBy.kind,
    formerUnit: matchedBy.kind === 'former-name' ? toFormerUnit(matchedBy.formerUnit) : null,
  };
}

function toFormerUnit(unit: FormerUnit): FormerUnitBody {
  return {
    code: unit.code,
    fullName: unit.fullName,
    district: unit.district,
    province: unit.province,
    extent: unit.extent,
    effectiveOn: unit.effectiveOn,
    note: unit.note,
  };
}
