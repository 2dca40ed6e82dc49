import { COMMUNE_TYPES, REGIONS, type HomeQuery } from '@cis/contracts';

const LONGEST = 100;

/** What the address asks for; a person's page answers whatever it understands, instead of refusing the rest. */
export function homeQuery(parameters: unknown): HomeQuery {
  const type = text(parameters, 'type');
  const region = text(parameters, 'region');
  return {
    q: text(parameters, 'q'),
    type: COMMUNE_TYPES.find((known) => known === type) ?? '',
    region: REGIONS.find((known) => known === region) ?? '',
    formerDistrict: text(parameters, 'formerDistrict'),
  };
}

function text(parameters: unknown, name: keyof HomeQuery): string {
  const value: unknown =
    typeof parameters === 'object' && parameters !== null ? Reflect.get(parameters, name) : undefined;
  return typeof value === 'string' ? value.toWellFormed().trim().slice(0, LONGEST) : '';
}
