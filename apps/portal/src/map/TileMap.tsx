import type { CommuneItem } from '@cis/contracts/communes.dto';
import { formatNumber } from '@cis/ui';
import { hexagonLayout } from './hexagon-layout';

/** Upper bounds of the classes of population; the last class is open. */
const BOUNDS = [10_000, 20_000, 35_000, 50_000] as const;
const LEGEND = ['dưới 10.000', '10.000 – 20.000', '20.000 – 35.000', '35.000 – 50.000', 'trên 50.000 người'];
const LINE_HEIGHT = 0.36;

/** The whole province at a glance, every unit equally large; the list below says the same to those who cannot see it. */
export function TileMap({ communes }: { readonly communes: readonly CommuneItem[] }) {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const tiles = hexagonLayout(communes);
  const width = Math.max(...tiles.map(({ x }) => x)) + Math.sqrt(3) / 2;
  const height = Math.max(...tiles.map(({ y }) => y)) + 1;
  return (
    <figure className="map">
      <a className="skip" href="#danh-sach">
        Bỏ qua bản đồ, đến danh sách
      </a>
      <svg
        viewBox={`0 0 ${width.toFixed(2)} ${height.toFixed(2)}`}
        role="group"
        aria-labelledby="map-caption"
      >
        <defs>
          <path id="h" d="M0-.97.84-.485V.485L0 .97-.84.485V-.485z" />
        </defs>
        {tiles.map(({ code, x, y }) => {
          const commune = byCode.get(code);
          return commune ? <Tile key={code} commune={commune} x={x} y={y} /> : null;
        })}
      </svg>
      <figcaption id="map-caption">
        <span>Bản đồ ô: mỗi xã, phường một ô bằng nhau, đặt gần đúng vị trí. Màu theo dân số:</span>
        <ul className="legend">
          {LEGEND.map((words, index) => (
            <li key={words}>
              <svg viewBox="-1 -1 2 2" aria-hidden="true">
                <use href="#h" className={`p${index}`} />
              </svg>
              {words}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

interface TileProps {
  readonly commune: CommuneItem;
  readonly x: number;
  readonly y: number;
}

function Tile({ commune, x, y }: TileProps) {
  const words = commune.name.split(' ');
  const top = -((words.length - 1) * LINE_HEIGHT) / 2 + 0.11;
  const level = BOUNDS.filter((bound) => commune.population >= bound).length;
  const name = `${commune.fullName}, ${formatNumber(commune.population, 0)} người`;
  return (
    <g transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}>
      <a href={`/xa/${commune.slug}-${commune.code}`}>
        <title>{name}</title>
        <use href="#h" className={`p${level}`} />
        <text className={`t${level}`} y={top.toFixed(2)} aria-hidden>
          {words.map((word, index) => (
            <tspan key={index} x="0" {...(index === 0 ? {} : { dy: LINE_HEIGHT })}>
              {index === 0 ? word : ` ${word}`}
            </tspan>
          ))}
        </text>
      </a>
    </g>
  );
}
