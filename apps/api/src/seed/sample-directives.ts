import { provinceTenantId } from '@cis/database';
import type { TableRow } from './insert-rows.js';
import type { SampleDepartment } from './sample-accounts.js';
import { addDays, sampleId } from './sample-context.js';
import { DIRECTIVE_SAMPLES, type DirectiveSample, type LineSample } from './sample-directive-texts.js';
import type { SampleActor } from './sample-task-life.js';

export interface SampleLine {
  readonly id: string;
  readonly sample: LineSample;
  readonly startsOn: string;
  readonly deadline: string | null;
  readonly rhythm: string | null;
  readonly stageCode: string | null;
  readonly leadDepartments: readonly SampleDepartment[];
  readonly supportDepartments: readonly SampleDepartment[];
}

/** A sample directive on the days around today. */
export interface SampleDirective {
  readonly id: string;
  readonly sample: DirectiveSample;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly actor: SampleActor;
  readonly replaces: SampleDirective | null;
  readonly lines: readonly SampleLine[];
}

/** What directives need of the reference data. */
export interface DirectiveSources {
  readonly provinceCode: string;
  /** All of the province. */
  readonly departments: readonly SampleDepartment[];
  /** In their order. */
  readonly stages: readonly { readonly programme: string; readonly code: string }[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Directives of the province and of departments: issued, replaced by a newer one, and drafts. */
export function sampleDirectives(sources: DirectiveSources): SampleDirective[] {
  const directives = new Map<string, SampleDirective>();
  for (const sample of DIRECTIVE_SAMPLES) {
    const department = sources.departments.find(({ code }) => code === sample.department);
    const tenantId = department?.id ?? provinceTenantId(sources.provinceCode);
    const issuedOn =
      typeof sample.issued === 'number' ? addDays(sources.today, -sample.issued) : sample.issued;
    const issuer = `${department?.nameVi ?? 'Ủy ban nhân dân tỉnh'} (mẫu)`;
    directives.set(sample.name, {
      id: sampleId(tenantId, `directive ${sample.name}`),
      sample,
      issuedOn,
      issuer,
      actor: department ? departmentActor(department) : provinceActor(sources.provinceCode),
      replaces: directives.get(sample.replaces ?? '') ?? null,
      lines: sample.lines.map((line, index) =>
        sampleLine(sources, { sample, tenantId, issuedOn, line, index }),
      ),
    });
  }
  return [...directives.values()];
}

export function provinceActor(provinceCode: string): SampleActor {
  const tenantId = provinceTenantId(provinceCode);
  return { userId: sampleId(tenantId, 'user tinh.admin'), tenantId, name: 'Quản trị tỉnh (mẫu)' };
}

function departmentActor({ id, nameVi }: SampleDepartment): SampleActor {
  return { userId: sampleId(id, 'user so'), tenantId: id, name: `${nameVi} (mẫu)` };
}

function sampleLine(
  { departments, stages }: DirectiveSources,
  {
    sample,
    tenantId,
    issuedOn,
    line,
    index,
  }: { sample: DirectiveSample; tenantId: number; issuedOn: string; line: LineSample; index: number },
): SampleLine {
  const named = (codes: readonly string[] = []) => departments.filter(({ code }) => codes.includes(code));
  const ofProgramme = stages.filter(({ programme }) => programme === sample.programme);
  return {
    id: sampleId(tenantId, `directive ${sample.name} line ${index + 1}`),
    sample: line,
    startsOn: issuedOn,
    deadline: typeof line.due === 'number' ? addDays(issuedOn, line.due) : null,
    rhythm: typeof line.due === 'number' ? null : line.due,
    stageCode: line.stage === undefined ? null : (ofProgramme[line.stage - 1]?.code ?? null),
    leadDepartments: named(line.leads),
    supportDepartments: named(line.supports),
  };
}

/** Rows of `steering.directives`, then of `steering.directive_tasks`. */
export function directiveRows(directives: readonly SampleDirective[]): {
  readonly directives: readonly TableRow[];
  readonly lines: readonly TableRow[];
} {
  const replacedOn = new Map(directives.map(({ replaces, issuedOn }) => [replaces?.id, issuedOn]));
  return {
    directives: directives.map(({ id, sample, issuedOn, issuer, actor, replaces }) => ({
      tenant_id: actor.tenantId,
      id,
      programme_code: sample.programme,
      number: sample.number,
      issued_on: issuedOn,
      issuer,
      abstract: sample.abstract,
      replaces_id: replaces?.id ?? null,
      replaced_on: replacedOn.get(id) ?? null,
      sent_at: sample.isDraft ? null : `${issuedOn}T09:00:00+07:00`,
      sent_by: sample.isDraft ? null : actor.userId,
      is_sample: true,
      created_by: actor.userId,
    })),
    lines: directives.flatMap((directive) =>
      directive.lines.map((line, index) => lineRow(directive, line, index + 1)),
    ),
  };
}

function lineRow({ id, actor, replaces }: SampleDirective, line: SampleLine, ordinal: number): TableRow {
  const { sample } = line;
  const ids = (departments: readonly SampleDepartment[]) => departments.map((one) => String(one.id));
  return {
    tenant_id: actor.tenantId,
    id: line.id,
    directive_id: id,
    ordinal,
    title: sample.title,
    description: descriptionOf(sample),
    stage_code: line.stageCode,
    kind: line.deadline === null ? 'routine' : 'deadline',
    rhythm: line.rhythm,
    starts_on: line.startsOn,
    deadline: line.deadline,
    owner_position_code: sample.post,
    commune_role: sample.communeSupports ? 'support' : 'lead',
    lead_departments: ids(line.leadDepartments),
    support_departments: ids(line.supportDepartments),
    other_leads: sample.otherLeads ?? [],
    deliverable: sample.deliverable,
    authority: AUTHORITY,
    target_codes: sample.targets ?? [],
    recipients_kind: sample.recipients?.[0] ?? 'all',
    recipient_values: sample.recipients ? [sample.recipients[1]] : [],
    is_public: true,
    continues_id: replaces?.lines[(sample.continues ?? 0) - 1]?.id ?? null,
    is_sample: true,
    created_by: actor.userId,
  };
}

export const AUTHORITY = 'Chủ tịch Ủy ban nhân dân cấp xã';

export function descriptionOf({ title }: { readonly title: string }): string {
  return `Nội dung minh họa: ${title.toLocaleLowerCase('vi')}.`;
}
