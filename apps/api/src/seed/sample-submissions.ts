import { periodsOfYear, type ReportingPeriod } from '@cis/domain';
import type { ColumnValue, TableRow } from './insert-rows.js';
import { sampleId, type SampleContext } from './sample-context.js';
import { isOnTheTour } from './sample-indicators.js';
import { planSubmission, type SubmissionPlan } from './sample-submission-plan.js';
import { sampleSnapshot } from './sample-snapshot.js';
import type { SampleSeries } from './sample-targets.js';

const FORM = 'kt-xh';
const RETURN_REASON = 'Lệch đơn vị: kiểm tra lại triệu đồng hay nghìn đồng (mẫu).';
const DEPARTMENT = 'Sở Tài chính (mẫu) (Sở Tài chính)';
const PROVINCE = 'Quản trị tỉnh (mẫu) (Tỉnh Gia Lai)';
const MOST_RETURNED = 3;
/** What the visitor enters is not sent yet. */
const TOUR_PERIODS = new Set(['2025-M12', '2025-Y']);

export interface SampleSubmissions {
  /** The same figures, published only where their report is. */
  readonly observations: readonly TableRow[];
  readonly submissions: readonly TableRow[];
  readonly versions: readonly TableRow[];
  readonly cells: readonly TableRow[];
  readonly events: readonly TableRow[];
  readonly questions: readonly TableRow[];
}

/** What the forms are made of. */
export interface SampleFigures {
  readonly series: readonly SampleSeries[];
  readonly observations: readonly TableRow[];
  readonly revisions: readonly TableRow[];
  readonly targetVersions: readonly TableRow[];
}

/** One form for every period with figures; sealed where it was sent. */
export function sampleSubmissions(context: SampleContext, figures: SampleFigures): SampleSubmissions {
  const made: Record<keyof SampleSubmissions, TableRow[]> = {
    observations: [],
    submissions: [],
    versions: [],
    cells: [],
    events: [],
    questions: [],
  };
  const byPeriod = Map.groupBy(figures.observations, (row) => String(row['period_code']));
  const periods = [2025, 2026]
    .flatMap((year) => periodsOfYear(year))
    .filter(({ code }) => byPeriod.has(code));
  for (const period of periods.sort((one, other) => (one.cutoffOn < other.cutoffOn ? -1 : 1))) {
    const rows = byPeriod.get(period.code) ?? [];
    if (
      period.cutoffOn >= context.today ||
      (isOnTheTour(context.commune.slug) && TOUR_PERIODS.has(period.code))
    ) {
      made.observations.push(...rows);
      continue;
    }
    addForm(context, { ...figures, period, rows }, made);
  }
  return made;
}

interface SampleForm extends SampleFigures {
  readonly period: ReportingPeriod;
  readonly rows: readonly TableRow[];
}

const SETTLED: readonly ColumnValue[] = ['reported', 'not_available', 'not_applicable'];

function addForm(
  context: SampleContext,
  form: SampleForm,
  made: Record<keyof SampleSubmissions, TableRow[]>,
): void {
  const { commune, actors } = context;
  const { period, rows } = form;
  const expected = form.series.filter(({ indicator }) => isReportedIn(indicator.periodKinds, period));
  const filled = rows.filter((row) => SETTLED.includes(row['state'] ?? null));
  const plan = planSubmission(context, period, {
    isComplete: filled.length >= expected.length && rows.length > 0,
  });
  const id = sampleId(commune.id, `submission ${period.code}`);
  const cells = plan.state === 'draft' ? [] : rows.map((row) => cellRow(context, { id, row, form, plan }));
  const returned = keepReturned(cells, plan);
  const changed = cells.filter(
    (cell, index) => cell['observation_version'] !== (rows[index]?.['version'] ?? 1),
  );
  const count = (decision: string): number => returned.filter((cell) => cell['decision'] === decision).length;
  made.submissions.push({
    commune_id: commune.id,
    id,
    form: FORM,
    period_code: period.code,
    state: plan.state,
    sealed_number: plan.state === 'draft' ? 0 : 1,
    submitted_at: plan.submittedAt,
    submitted_by: plan.state === 'draft' ? null : actors.approverId,
    is_late: plan.state !== 'draft' && plan.isLate,
    expected_count: Math.max(expected.length, filled.length),
    filled_count: filled.length,
    changed_count: changed.length,
    returned_count: count('returned'),
    pending_count: count('pending'),
    question_count: plan.hasQuestion ? 1 : 0,
    is_sample: true,
    created_at: rows[0]?.['created_at'] ?? null,
    created_by: actors.editorId,
  });
  const isPublished = plan.state === 'published';
  made.observations.push(
    ...rows.map((row) => ({
      ...row,
      published_at:
        isPublished && row['is_public'] === true && row['state'] === 'reported' ? plan.decidedAt : null,
      published_by:
        isPublished && row['is_public'] === true && row['state'] === 'reported'
          ? actors.provinceAdminId
          : null,
    })),
  );
  if (plan.state === 'draft') return;
  made.cells.push(...returned);
  made.versions.push({
    commune_id: commune.id,
    id: sampleId(commune.id, `seal ${period.code}`),
    submission_id: id,
    number: 1,
    chain_number: 0,
    snapshot: JSON.stringify(sampleSnapshot(context, form, plan)),
    is_sample: true,
    previous_hash: '',
    hash: '',
    created_at: plan.submittedAt,
    created_by: actors.approverId,
  });
  made.events.push(...eventRows(context, { id, plan, returned }));
  if (plan.hasQuestion) made.questions.push(questionRow(context, id, rows));
}

/** The rhythm at which the samples report an indicator. */
function isReportedIn(periodKinds: readonly string[], period: ReportingPeriod): boolean {
  const kinds = ['M', 'Q', 'H', 'Y'].filter((kind) => periodKinds.includes(kind));
  return period.kind === (period.year === 2025 ? kinds.at(-1) : kinds[0]);
}

interface CellPlace {
  readonly id: string;
  readonly row: TableRow;
  readonly form: SampleForm;
  readonly plan: SubmissionPlan;
}

function cellRow({ commune, actors }: SampleContext, { id, row, form, plan }: CellPlace): TableRow {
  const indicator = form.series.find(({ sample }) => sample.code === row['indicator_code'])?.indicator;
  const isFinance = indicator?.domain === 'economy';
  const decision =
    plan.state === 'submitted'
      ? 'pending'
      : plan.state === 'returned'
        ? isFinance
          ? 'returned'
          : 'accepted'
        : 'accepted';
  const isDecided = decision !== 'pending';
  return {
    commune_id: commune.id,
    id: sampleId(commune.id, `cell ${String(row['id'])}`),
    submission_id: id,
    indicator_code: row['indicator_code'] ?? null,
    observation_version: plan.hasChanges ? 1 : (row['version'] ?? 1),
    decision,
    reason: decision === 'returned' ? RETURN_REASON : null,
    decided_at: isDecided ? plan.decidedAt : null,
    decided_by: isDecided ? actors.provinceAdminId : null,
    decided_by_name: isDecided ? (decision === 'returned' ? DEPARTMENT : PROVINCE) : null,
    is_sample: true,
  };
}

/** A few cells come back, and at least one: a form is not returned for nothing. */
function keepReturned(cells: readonly TableRow[], plan: SubmissionPlan): TableRow[] {
  if (plan.state !== 'returned') return [...cells];
  const finance = cells.filter((cell) => cell['decision'] === 'returned');
  const kept = new Set((finance.length > 0 ? finance : cells).slice(0, MOST_RETURNED));
  return cells.map((cell) =>
    kept.has(cell)
      ? { ...cell, decision: 'returned', reason: RETURN_REASON, decided_by_name: DEPARTMENT }
      : { ...cell, decision: 'accepted', reason: null, decided_by_name: PROVINCE },
  );
}

function eventRows(
  { commune, actors }: SampleContext,
  {
    id,
    plan,
    returned,
  }: { readonly id: string; readonly plan: SubmissionPlan; readonly returned: readonly TableRow[] },
): TableRow[] {
  const event = (action: string, at: string | null, actor: { id: string; name: string }): TableRow => ({
    commune_id: commune.id,
    id: sampleId(commune.id, `event ${id} ${action}`),
    submission_id: id,
    action,
    number: 1,
    reason: action === 'returned' ? RETURN_REASON : null,
    actor_name: actor.name,
    details:
      action === 'returned'
        ? JSON.stringify({
            cells: returned
              .filter((cell) => cell['decision'] === 'returned')
              .map((cell) => ({ indicatorCode: cell['indicator_code'], reason: RETURN_REASON })),
          })
        : null,
    is_sample: true,
    created_at: at,
    created_by: actor.id,
  });
  const leader = { id: actors.approverId, name: `Lãnh đạo ${commune.fullName} (mẫu) (${commune.fullName})` };
  const province = { id: actors.provinceAdminId, name: PROVINCE };
  const sent = event('submitted', plan.submittedAt, leader);
  if (plan.state === 'submitted') return [sent];
  if (plan.state === 'returned')
    return [sent, event('returned', plan.decidedAt, { ...province, name: DEPARTMENT })];
  const approved = event('approved', plan.decidedAt, province);
  return plan.state === 'approved'
    ? [sent, approved]
    : [sent, approved, event('published', plan.decidedAt, province)];
}

function questionRow({ commune, actors }: SampleContext, id: string, rows: readonly TableRow[]): TableRow {
  return {
    commune_id: commune.id,
    id: sampleId(commune.id, `question ${id}`),
    submission_id: id,
    indicator_code: rows[0]?.['indicator_code'] ?? null,
    question: 'Số liệu thay đổi nhiều so với kỳ trước. Đề nghị giải trình nguyên nhân (mẫu).',
    asked_by_name: PROVINCE,
    asked_by_tenant: Math.floor(commune.id / 100_000) * 100_000,
    is_sample: true,
    created_by: actors.provinceAdminId,
  };
}
