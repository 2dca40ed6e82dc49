import type { TaskMonitoringBody } from '@cis/contracts';
import { reportBlocks } from './report-blocks.js';
import type { TaskReport } from './task-report.reader.js';

type Overdue = TaskReport['overdue'][number];

const lateIn = (communeName: string): Overdue =>
  ({
    line: 'a line',
    communeName,
    title: 'Số hóa hồ sơ',
    deadline: '2026-10-31',
    originalDeadline: '2026-10-31',
    daysLate: 30,
    documentNumber: '12/KH-UBND',
    leads: [
      lead(communeName, true, { explanation: 'Thiếu máy quét' }),
      lead('Sở Tài chính', false, { completedOn: '2026-10-20' }),
    ],
  }) as unknown as Overdue;

const lead = (orgName: string, isCommune: boolean, change: object): object => ({
  orgName,
  isCommune,
  role: 'lead',
  completedOn: null,
  explanation: null,
  percent: null,
  returnReason: null,
  ...change,
});

const NOTHING = {
  total: 0,
  doneOnTime: 0,
  doneLate: 0,
  inTime: 0,
  overdue: 0,
  routine: 0,
  notApplicable: 0,
  paused: 0,
  dueSoon: 0,
  awaitingConfirmation: 0,
};

function textsOf(overdue: readonly Overdue[]): string[] {
  const table = {
    asOf: '2026-11-30',
    rows: [],
    total: { ...NOTHING, total: overdue.length, overdue: overdue.length },
    inSeveralRows: 0,
  } as unknown as TaskMonitoringBody;
  return reportBlocks({ table, overdue, silent: [], coming: [], said: [], questions: [] }).flatMap((block) =>
    block.kind === 'table' ? [] : [block.text],
  );
}

describe('overdue tasks in the report', () => {
  it('say in which commune the part of a department lies when one line is late in several', () => {
    const texts = textsOf([lateIn('Xã Ia Le'), lateIn('Xã Al Bá')]);

    expect(texts).toContain('Xã Ia Le: Thiếu máy quét.');
    expect(texts).toContain('Sở Tài chính (tại Xã Ia Le): đã hoàn thành phần việc ngày 20/10/2026.');
    expect(texts).toContain('Sở Tài chính (tại Xã Al Bá): đã hoàn thành phần việc ngày 20/10/2026.');
  });

  it('name a department alone when the task is late in one commune', () => {
    expect(textsOf([lateIn('Xã Ia Le')])).toContain('Sở Tài chính: đã hoàn thành phần việc ngày 20/10/2026.');
  });
});
