import { hexagonLayout } from './hexagon-layout';

const crowdedCoast = Array.from({ length: 40 }, (_, index) => ({
  code: String(10_000 + index),
  labelLatitude: 13 + (index % 8) * (index < 20 ? 0.2 : 0.01),
  labelLongitude: 108 + Math.floor(index / 8) * (index < 20 ? 0.3 : 0.02),
}));

describe('the tile map', () => {
  it('gives every unit a hexagon of its own that touches no other', () => {
    const tiles = hexagonLayout(crowdedCoast);

    const distances = tiles.flatMap((one, index) =>
      tiles.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(tiles).toHaveLength(40);
    expect(Math.min(...distances)).toBeGreaterThan(Math.sqrt(3) - 0.001);
  });

  it('is the same whatever order the units come in', () => {
    expect(hexagonLayout([...crowdedCoast].reverse())).toEqual(hexagonLayout(crowdedCoast));
  });

  it('keeps north above south and east to the right of west', () => {
    const [southWest, northEast] = hexagonLayout([
      { code: '1', labelLatitude: 13, labelLongitude: 107 },
      { code: '2', labelLatitude: 15, labelLongitude: 110 },
    ]);

    expect(northEast?.y).toBeLessThanOrEqual(southWest?.y ?? 0);
    expect(northEast?.x).toBeGreaterThan(southWest?.x ?? 0);
  });

  it('draws nothing from nothing', () => {
    expect(hexagonLayout([])).toEqual([]);
  });
});
