import { cheapestAssignment } from './assignment';

export interface LabelPoint {
  readonly code: string;
  /** WGS84 degrees. */
  readonly labelLatitude: number;
  readonly labelLongitude: number;
}

export interface Tile {
  readonly code: string;
  /** Centre, in units of the hexagon's radius, from the upper left corner of the map. */
  readonly x: number;
  readonly y: number;
}

const COLUMN_STEP = Math.sqrt(3);
const ROW_STEP = 1.5;
/** Room to move: more cells than units keep neighbours together, too many tear holes. */
const CELLS_PER_UNIT = 1.16;
/** How far crowded parts are spread: 0 leaves the true places, 1 spaces all evenly. */
const SPREAD = 0.55;

/**
 * One hexagon of equal size for each unit, as near as possible to where it lies: the cell of each is found by the least
 * sum of squared distances. The same points always give the same map.
 */
export function hexagonLayout(points: readonly LabelPoint[]): Tile[] {
  if (points.length === 0) return [];
  const sorted = [...points].sort((one, other) => (one.code < other.code ? -1 : 1));
  const middle = mean(sorted.map(({ labelLatitude }) => labelLatitude));
  const xs = spread(sorted.map(({ labelLongitude }) => labelLongitude * Math.cos((middle * Math.PI) / 180)));
  const ys = spread(sorted.map(({ labelLatitude }) => -labelLatitude));
  const cells = grid(Math.max(...xs), Math.max(...ys), sorted.length);
  const unit = cells.scale;
  const columns = cheapestAssignment(
    xs.map((x, index) =>
      cells.centres.map((cell) => (cell.x - x * unit) ** 2 + (cell.y - (ys[index] ?? 0) * unit) ** 2),
    ),
  );
  const tiles = sorted.map(({ code }, index) => {
    const cell = cells.centres[columns[index] ?? 0] ?? { x: 0, y: 0 };
    return { code, x: cell.x, y: cell.y };
  });
  return movedToCorner(tiles);
}

/** From zero on; partly by value, partly by rank, so that crowded wards get room. Same overall extent. */
function spread(values: readonly number[]): number[] {
  const least = Math.min(...values);
  const extent = Math.max(...values) - least || 1;
  const order = [...values].sort((one, other) => one - other);
  const last = Math.max(1, values.length - 1);
  return values.map(
    (value) => (1 - SPREAD) * (value - least) + (SPREAD * extent * order.indexOf(value)) / last,
  );
}

/** Pointy-top hexagons over a box; `scale` turns the box's measure into radii. */
function grid(
  width: number,
  height: number,
  units: number,
): { centres: { x: number; y: number }[]; scale: number } {
  const cellArea = COLUMN_STEP * ROW_STEP;
  const scale = Math.sqrt((units * CELLS_PER_UNIT * cellArea) / ((width || 1) * (height || 1)));
  const rows = Math.max(1, Math.round((height * scale) / ROW_STEP));
  const perRow = Math.max(1, Math.ceil((units * CELLS_PER_UNIT) / rows));
  const centres = Array.from({ length: rows * perRow }, (_, index) => {
    const row = Math.floor(index / perRow);
    return { x: ((index % perRow) + (row % 2) / 2 + 0.25) * COLUMN_STEP, y: (row + 0.5) * ROW_STEP };
  });
  return { centres, scale };
}

function movedToCorner(tiles: readonly Tile[]): Tile[] {
  const left = Math.min(...tiles.map(({ x }) => x)) - COLUMN_STEP / 2;
  const top = Math.min(...tiles.map(({ y }) => y)) - 1;
  return tiles.map(({ code, x, y }) => ({ code, x: x - left, y: y - top }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
