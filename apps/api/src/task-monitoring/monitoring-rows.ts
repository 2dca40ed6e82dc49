import { provinceTenantId } from '@cis/database';
import type { TaskMonitoringGroup, TaskMonitoringRowBody } from '@cis/contracts';
import type { CommuneDirectory } from '../communes/index.js';
import { monitoringCounts } from './monitoring-counts.js';
import type { GroupName } from './monitoring-names.sql.js';
import type { TaskCount } from './task-counts.sql.js';

const NONE = 'none';
const COMMUNES_OWN = 'commune';
const REGION_NAMES = { east: 'Khu vực phía Đông', west: 'Khu vực phía Tây' } as const;

/** Tasks that no key of the group stands for. */
const NONE_NAMES: Readonly<Record<TaskMonitoringGroup, string>> = {
  programme: 'Không thuộc chương trình nào',
  stage: 'Không chia giai đoạn',
  department: 'Không có sở, ngành chủ trì',
  commune: 'Đơn vị khác',
  region: 'Đơn vị khác',
  directive: 'Không theo văn bản giao nhiều đơn vị',
  assigner: 'Cơ quan khác',
};

/** Where the names of the rows come from. */
export interface RowNames {
  readonly communes: CommuneDirectory;
  readonly names: readonly GroupName[];
}

interface Keyed {
  readonly key: string;
  readonly counts: TaskCount[];
}

/** The rows of the table in its order; what has no name of its own comes last. */
export function monitoringRows(
  groupBy: TaskMonitoringGroup,
  counts: readonly TaskCount[],
  { communes, names }: RowNames,
): TaskMonitoringRowBody[] {
  const byKey = new Map<string, Keyed>();
  for (const count of counts) {
    for (const key of keysOf(groupBy, count, communes)) {
      const keyed = byKey.get(key) ?? { key, counts: [] };
      keyed.counts.push(count);
      byKey.set(key, keyed);
    }
  }
  const rows = [...namesInOrder(groupBy, { communes, names }), noName(groupBy)].flatMap((name) => {
    const keyed = byKey.get(name.key);
    byKey.delete(name.key);
    return keyed ? [toRow(groupBy, name, keyed.counts)] : [];
  });
  const unnamed = [...byKey.values()].map((keyed) =>
    toRow(groupBy, { key: keyed.key, name: keyed.key, detail: null }, keyed.counts),
  );
  return [...rows, ...unnamed].filter(({ total }) => total > 0);
}

/** Tasks led by several departments, each in as many rows. */
export function inSeveralRows(groupBy: TaskMonitoringGroup, counts: readonly TaskCount[]): number {
  if (groupBy !== 'department') return 0;
  return monitoringCounts(counts.filter(({ key }) => Array.isArray(key) && new Set(key).size > 1)).total;
}

function keysOf(groupBy: TaskMonitoringGroup, { key }: TaskCount, communes: CommuneDirectory): string[] {
  if (Array.isArray(key)) return key.length === 0 ? [NONE] : [...new Set((key as number[]).map(String))];
  if (key === null) return [NONE];
  const commune = typeof key === 'number' ? communes.byId(key) : null;
  if (groupBy === 'commune') return [commune?.code ?? NONE];
  if (groupBy === 'region') return [commune?.region ?? NONE];
  if (groupBy === 'assigner' && commune) return [COMMUNES_OWN];
  return [String(key)];
}

function namesInOrder(groupBy: TaskMonitoringGroup, { communes, names }: RowNames): readonly GroupName[] {
  switch (groupBy) {
    case 'commune':
      return communes.all().map(({ code, fullName }) => ({ key: code, name: fullName, detail: null }));
    case 'region':
      return (['east', 'west'] as const).map((key) => ({ key, name: REGION_NAMES[key], detail: null }));
    case 'assigner':
      return [
        ...provinces(communes),
        ...names,
        { key: COMMUNES_OWN, name: 'Xã, phường tự giao', detail: null },
      ];
    default:
      return names;
  }
}

/** A province's own tenant is the first of its block of ids. */
function provinces(communes: CommuneDirectory): GroupName[] {
  const codes = [...new Set(communes.all().map(({ provinceCode }) => provinceCode))];
  return codes.map((code) => ({ key: String(provinceTenantId(code)), name: 'Cấp tỉnh', detail: null }));
}

function noName(groupBy: TaskMonitoringGroup): GroupName {
  return { key: NONE, name: NONE_NAMES[groupBy], detail: null };
}

function toRow(
  groupBy: TaskMonitoringGroup,
  name: GroupName,
  counts: readonly TaskCount[],
): TaskMonitoringRowBody {
  return Object.assign({ filter: filterOf(groupBy, name.key) }, name, monitoringCounts(counts));
}

/** The same tasks as filters of the list; communes that are no more have none. */
function filterOf(groupBy: TaskMonitoringGroup, key: string): Record<string, string> | null {
  switch (groupBy) {
    case 'programme':
      return key === NONE ? { without: 'programme' } : { programmeCode: key };
    case 'stage': {
      const [programmeCode = '', stageCode = ''] = key.split('/');
      return key === NONE ? { without: 'stage' } : { programmeCode, stageCode };
    }
    case 'department':
      return key === NONE ? { without: 'department' } : { departmentId: key };
    case 'commune':
      return key === NONE ? null : { communeCode: key };
    case 'region':
      return key === NONE ? null : { region: key };
    case 'directive':
      return key === NONE ? { without: 'directive' } : { directiveId: key };
    case 'assigner':
      return key === NONE ? null : { assignedBy: key };
  }
}
