import type { Database, Scope } from '@cis/database';
import type { Commune, FormerUnit } from './commune.js';

// Reference data is the same for everybody, so the narrowest role reads it.
const SCOPE: Scope = { kind: 'public', provinceCode: '52' };

const PRESENT_UNITS = `
  select u.id, u.province_code as "provinceCode", u.code, u.type, u.name, u.full_name as "fullName", u.slug, u.english_name as "englishName",
         u.name_variants as "nameVariants", u.valid_from as "validFrom", u.region, u.former_province as "formerProvince",
         u.former_districts as "formerDistricts", u.area_km2 as "areaKm2", u.area_source as "areaSource",
         u.population, u.population_source as "populationSource", u.seat, u.seat_note as "seatNote", u.seat_source as "seatSource",
         u.latitude, u.longitude, u.label_latitude as "labelLatitude", u.label_longitude as "labelLongitude",
         u.resolution_clause as "resolutionClause",
         coalesce((select array_agg(a.alias order by a.alias) from reference.unit_code_aliases a where a.unit_id = u.id), '{}') as "codeAliases"
  from reference.administrative_units u
  where u.valid_to is null
  order by u.code`;

const FORMER_UNITS = `
  select s.present_unit_id as "presentUnitId", f.code, f.type, f.name, f.full_name as "fullName", f.name_variants as "nameVariants",
         f.former_districts[1] as district, f.former_province as province, s.extent, s.effective_on as "effectiveOn", s.note
  from reference.unit_successions s
  join reference.administrative_units f on f.id = s.former_unit_id
  order by s.present_unit_id, f.code`;

type FormerUnitRow = FormerUnit & { readonly presentUnitId: number };

/** Present communes with the units they were made of, straight from the reference tables. */
export async function readCommunes(database: Database): Promise<Commune[]> {
  const [units, formerUnits] = await database.readAll<[Omit<Commune, 'formerUnits'>, FormerUnitRow]>(SCOPE, [
    [PRESENT_UNITS, []],
    [FORMER_UNITS, []],
  ]);
  const byPresentUnit = Map.groupBy(formerUnits, (unit) => unit.presentUnitId);
  return units.map((unit) => ({
    ...unit,
    formerUnits: (byPresentUnit.get(unit.id) ?? []).map(({ presentUnitId: _, ...formerUnit }) => formerUnit),
  }));
}
