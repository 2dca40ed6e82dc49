import type { TableRow } from './insert-rows.js';
import { Chance } from './chance.js';
import type { SampleContext } from './sample-context.js';
import { AUTHORITY, descriptionOf, type SampleDirective, type SampleLine } from './sample-directives.js';
import { SampleTaskLife, type SampleLead, type SampleTaskRows } from './sample-task-life.js';
import { workInRhythm, workToDeadline, type Step } from './sample-task-work.js';

/** Its own sequence of chance: what the other samples draw stays the same. */
const CHANCE_APART = 0x7a5c;

/** A commune's instances of the directives, with the progress it has made. Whose post is vacant stays a draft. */
export function sampleDirectiveTasks(
  context: SampleContext,
  directives: readonly SampleDirective[],
  assignments: readonly TableRow[],
): SampleTaskRows[] {
  const chance = new Chance(context.commune.id ^ CHANCE_APART);
  const inner = { ...context, chance };
  const diligence = chance.next();
  return directives
    .filter(({ sample }) => !sample.isDraft)
    .flatMap((directive) =>
      directive.lines
        .filter((line) => line.sample.continues === undefined && isRecipient(context, line))
        .map((line) => {
          const newer = directives.find(({ replaces }) => replaces === directive) ?? null;
          return instanceOf(inner, {
            directive,
            line,
            newer,
            diligence,
            ownerId: holderOf(assignments, line),
          });
        }),
    );
}

interface Instance {
  readonly directive: SampleDirective;
  readonly line: SampleLine;
  /** What replaces the directive. */
  readonly newer: SampleDirective | null;
  /** Of the commune: 0 to 1. */
  readonly diligence: number;
  readonly ownerId: string | null;
}

function instanceOf(context: SampleContext, instance: Instance): SampleTaskRows {
  const { directive, line, newer, ownerId } = instance;
  const leads = leadsOf(context, line);
  const life = new SampleTaskLife(
    context,
    `task ${line.id}`,
    {
      title: line.sample.title,
      description: descriptionOf(line.sample),
      category: 'assigned',
      kind: line.deadline === null ? 'routine' : 'deadline',
      rhythm: line.rhythm,
      starts_on: line.startsOn,
      deadline: line.deadline,
      owner_assignment_id: ownerId,
      lead_org: joined(leads, 'lead'),
      supporting_orgs: leads.filter(({ role }) => role === 'support').map(({ orgName }) => orgName),
      lead_departments: line.leadDepartments.map(({ id }) => String(id)),
      target_codes: line.sample.targets ?? [],
      deliverable: line.sample.deliverable,
      authority: AUTHORITY,
      ...documentColumns(directive, line),
      parent_id: null,
      is_public: ownerId !== null,
    },
    leads,
  );
  const successor = newer?.lines.find(({ sample }) => sample.continues === directive.lines.indexOf(line) + 1);
  const steps = ownerId === null ? [waits(life, directive)] : lived(context, life, { ...instance, leads });
  if (newer)
    steps.push({
      on: newer.issuedOn,
      take: (on) =>
        successor
          ? life.continueUnder(on, newer.actor, documentColumns(newer, successor), newer.sample.number)
          : life.supersede(on, newer.actor, { id: newer.id, document: newer.sample.number }),
    });
  steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).forEach(({ on, take }) => take(on));
  return life.rows();
}

function waits(life: SampleTaskLife, { issuedOn, actor }: SampleDirective): Step {
  return { on: issuedOn, take: () => life.waitForOwner(actor) };
}

function lived(
  context: SampleContext,
  life: SampleTaskLife,
  { directive, line, diligence, leads }: Instance & { readonly leads: readonly SampleLead[] },
): Step[] {
  const work = { from: directive.issuedOn, assigner: directive.actor, diligence };
  return [
    { on: directive.issuedOn, take: (on) => life.assign(on, directive.actor) },
    ...(line.deadline === null
      ? workInRhythm(context, life, { ...work, rhythm: line.rhythm ?? 'monthly' })
      : workToDeadline(context, life, { ...work, leads, deadline: line.deadline })),
  ];
}

function isRecipient({ commune }: SampleContext, { sample }: SampleLine): boolean {
  const [kind, value] = sample.recipients ?? ['all'];
  return kind === 'all' || commune[kind] === value;
}

/** Whoever holds the post now, as the primary one if several do. */
function holderOf(assignments: readonly TableRow[], { sample }: SampleLine): string | null {
  const holdings = assignments.filter(
    (row) => row['position_code'] === sample.post && row['ends_on'] === null,
  );
  const [holding] = holdings.sort((a, b) => Number(b['is_primary']) - Number(a['is_primary']));
  return (holding?.['id'] as string | undefined) ?? null;
}

function leadsOf({ commune }: SampleContext, line: SampleLine): SampleLead[] {
  const { communeSupports, otherLeads = [] } = line.sample;
  const own = (role: SampleLead['role']) => ({ role, orgTenant: commune.id, orgName: commune.fullName });
  return [
    ...(communeSupports ? [] : [own('lead')]),
    ...line.leadDepartments.map(({ id, nameVi }) => ({
      role: 'lead' as const,
      orgTenant: id,
      orgName: nameVi,
    })),
    ...otherLeads.map((orgName) => ({ role: 'lead' as const, orgTenant: null, orgName })),
    ...(communeSupports ? [own('support')] : []),
    ...line.supportDepartments.map(({ id, nameVi }) => ({
      role: 'support' as const,
      orgTenant: id,
      orgName: nameVi,
    })),
  ];
}

function joined(leads: readonly SampleLead[], wanted: SampleLead['role']): string {
  return leads.flatMap(({ role, orgName }) => (role === wanted ? [orgName] : [])).join('; ');
}

/** Columns of a task that name the document it comes from. */
function documentColumns(
  { id, sample, issuedOn, issuer, actor }: SampleDirective,
  line: SampleLine,
): TableRow {
  return {
    programme_code: sample.programme,
    stage_code: line.stageCode,
    document_number: sample.number,
    document_date: issuedOn,
    document_issuer: issuer,
    document_abstract: sample.abstract,
    department_id: sample.department === undefined ? null : actor.tenantId,
    directive_tenant: actor.tenantId,
    directive_id: id,
    directive_task_id: line.id,
  };
}
