import { readReferenceFiles, referenceRows, type ReferenceRow } from '@cis/database';
import type { Commune } from './commune.js';
import { CommuneDirectory } from './commune-directory.js';

const directory = new CommuneDirectory(shippedCommunes());
const names = (q: string, filter = {}) => directory.search(q, filter).map(({ commune }) => commune.fullName);

describe('CommuneDirectory.search', () => {
  it.each([
    ['dak doa', 'Xã Đak Đoa'],
    ['Đăk Đoa', 'Xã Đak Đoa'],
    ['ĐAK  ĐOA', 'Xã Đak Đoa'],
    ['Ia Li', 'Xã Ia Ly'],
    ["K'Bang", 'Xã Kbang'],
    ["K'Dang", 'Xã KDang'],
    ['Pleiku', 'Phường Pleiku'],
    ['plei ku', 'Phường Pleiku'],
    ['An Hoà', 'Xã An Hòa'],
    ['xã ia le', 'Xã Ia Le'],
    ['An Nhơn', 'Phường An Nhơn'],
    ['Ayun', 'Xã Ayun'],
    ['23938', 'Xã Ia Mơ'],
    ['23737', 'Xã Ia Mơ'],
  ])('answers %j first with %s', (q, fullName) => {
    expect(names(q)[0]).toBe(fullName);
  });

  it('puts an exact name before the longer ones', () => {
    const found = names('an nhon');

    expect(found[0]).toBe('Phường An Nhơn');
    expect(found.indexOf('Phường An Nhơn Đông')).toBeGreaterThan(0);
  });

  it('finds the present commune by a former name and says how it came about', () => {
    const [match] = directory.search('Nhơn Phú');

    expect(match?.commune.fullName).toBe('Phường Quy Nhơn Bắc');
    expect(match?.matchedBy).toMatchObject({
      kind: 'former-name',
      formerUnit: { fullName: 'Phường Nhơn Phú', extent: 'whole', district: 'Thành phố Quy Nhơn' },
    });
  });

  it('finds both communes a divided unit went to', () => {
    const found = directory.search('Canh Hiệp').filter(({ matchedBy }) => matchedBy?.kind === 'former-name');

    expect(found.map(({ commune }) => commune.name).sort()).toEqual(['Canh Vinh', 'Vân Canh']);
    expect(
      found.every(
        ({ matchedBy }) => matchedBy?.kind === 'former-name' && matchedBy.formerUnit.extent === 'part',
      ),
    ).toBe(true);
  });

  it('finds each of the 135 first by its own name, full name and slug', () => {
    for (const commune of directory.all()) {
      for (const q of [commune.name, commune.fullName, commune.slug.replaceAll('-', ' ')]) {
        expect(names(q)[0]).toBe(commune.fullName);
      }
    }
  });

  it('narrows by type, region and former district, typed anyhow', () => {
    expect(directory.search('', { type: 'phuong' })).toHaveLength(25);
    expect(directory.search('', { region: 'west' })).toHaveLength(77);
    expect(names('', { formerDistrict: 'dak doa' })).toEqual(names('', { formerDistrict: 'Huyện Đak Đoa' }));
    expect(names('', { formerDistrict: 'dak doa' })).toContain('Xã Đak Đoa');
    expect(names('Đak Đoa', { type: 'phuong' })).toEqual([]);
    expect(names('', { formerDistrict: 'nowhere' })).toEqual([]);
  });

  it('gives all in alphabetical order when nothing is asked, and none for punctuation', () => {
    expect(names(' ')).toHaveLength(135);
    expect(names("'--'")).toEqual([]);
    expect(names('<script>')).toEqual([]);
  });
});

describe('CommuneDirectory look-ups', () => {
  it('knows code, alias, slug and id', () => {
    const mo = directory.byCode('23938');

    expect(mo?.fullName).toBe('Xã Ia Mơ');
    expect(directory.byCode('23737')).toBe(mo);
    expect(directory.bySlug('ia-mo')).toBe(mo);
    expect(directory.byId(mo?.id ?? 0)).toBe(mo);
    expect(directory.byCode('00000')).toBeNull();
  });

  it('resolves codes and present names, never former names', () => {
    expect(directory.resolve('phường pleiku')?.name).toBe('Pleiku');
    expect(directory.resolve(' 23737 ')?.name).toBe('Ia Mơ');
    expect(directory.resolve('Nhơn Phú')).toBeNull();
    expect(directory.resolve('')).toBeNull();
  });
});

/** The shipped rows in the shape the database hands out. */
function shippedCommunes(): Commune[] {
  const { units, successions, aliases } = referenceRows(readReferenceFiles());
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units
    .filter((unit) => unit.valid_to === null)
    .map((unit) => ({
      ...camelCased(unit),
      codeAliases: aliases.filter((alias) => alias.unit_id === unit.id).map((alias) => alias.alias),
      formerUnits: successions
        .filter((edge) => edge.present_unit_id === unit.id)
        .map((edge) => {
          const former = byId.get(edge.former_unit_id ?? null) ?? {};
          const [district] = former.former_districts as string[];
          return { ...camelCased(former), ...camelCased(edge), district, province: former.former_province };
        }),
    })) as unknown as Commune[];
}

function camelCased(row: ReferenceRow): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
