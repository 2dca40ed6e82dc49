import type { ColumnValue, TableRow } from './insert-rows.js';
import { addDays, officeHour, sampleId, type SampleContext } from './sample-context.js';

/** A body responsible for a task, as `commune.task_leads` has it. */
export interface SampleLead {
  readonly role: 'lead' | 'support';
  readonly orgTenant: number | null;
  readonly orgName: string;
}

/** Who took a step; `name` is what `commune.task_events` shows. */
export interface SampleActor {
  readonly userId: string;
  readonly tenantId: number;
  readonly name: string;
}

export interface SampleReport {
  /** Null of routine work. */
  readonly percent: number | null;
  /** Which of the leads speaks; the first, when absent. */
  readonly lead?: number;
  readonly isCompletion?: boolean;
  readonly difficulty?: string | null;
  readonly proposal?: string | null;
  /** Evidence as a link, beside what the report says. */
  readonly link?: string;
}

/** Trends go back 26 weeks; a fortnight more. */
const DAYS_OF_HISTORY = 28 * 7;

interface LeadFacts {
  percent: number | null;
  last_reported_on: string | null;
  completed_on: string | null;
  return_reason: string | null;
  overdue_explanation: string | null;
  explained_at: string | null;
  explained_by: string | null;
}

/** Tables of a task's life in the order their foreign keys need. */
export interface SampleTaskRows {
  readonly task: TableRow;
  readonly leads: readonly TableRow[];
  readonly updates: readonly TableRow[];
  readonly files: readonly TableRow[];
  readonly blocks: readonly TableRow[];
  readonly events: readonly TableRow[];
  /** What was known by day, where it ever changed; otherwise what the trigger writes on insertion is all. */
  readonly states: readonly TableRow[];
}

/**
 * A task lived through step by step, oldest first, as its people would have: leads, reports, events and what was known on each day follow
 * from the steps, so that they cannot contradict each other. Steps after today have not happened, nor any
 * after a newer document came in its place.
 */
export class SampleTaskLife {
  private readonly facts: Record<string, ColumnValue>;
  private readonly leadFacts: LeadFacts[];
  private readonly updates: TableRow[] = [];
  private readonly files: TableRow[] = [];
  private readonly blocks: TableRow[] = [];
  private readonly events: TableRow[] = [];
  private readonly known = new Map<string, TableRow>();

  /** `thing` tells the task from the commune's others; `draft` is its row before assignment, all columns of its text. */
  constructor(
    private readonly context: SampleContext,
    private readonly thing: string,
    draft: TableRow,
    private readonly leads: readonly SampleLead[],
  ) {
    this.facts = {
      ...draft,
      commune_id: context.commune.id,
      id: sampleId(context.commune.id, thing),
      original_deadline: draft['deadline'] ?? null,
      ...NOT_YET,
      is_sample: true,
      created_by: context.actors.editorId,
    };
    this.leadFacts = leads.map(() => ({ ...LEAD_NOT_YET }));
  }

  get id(): string {
    return String(this.facts['id']);
  }

  assign(on: string, by: SampleActor): void {
    this.step(on, () => {
      this.facts['assigned_at'] = officeHour(on, this.context.chance);
      this.facts['assigned_by'] = by.userId;
      this.facts['assigned_by_tenant'] = by.tenantId;
    });
  }

  /** Stays a draft of its assigner's until somebody holds the post. */
  waitForOwner(by: SampleActor): void {
    this.facts['assigned_by_tenant'] = by.tenantId;
  }

  report(on: string, { percent, lead = 0, ...told }: SampleReport): void {
    this.step(on, () => {
      const { commune, actors } = this.context;
      const id = sampleId(commune.id, `${this.thing} update ${this.updates.length}`);
      const spoken = this.leadFacts[lead];
      this.updates.push({
        commune_id: commune.id,
        id,
        task_id: this.id,
        lead_id: this.leadId(lead),
        reported_on: on,
        percent,
        body: told.isCompletion
          ? 'Đã hoàn thành, gửi kèm sản phẩm.'
          : percent === null
            ? 'Đã thực hiện theo kế hoạch trong kỳ.'
            : `Đã thực hiện ${percent} % khối lượng theo kế hoạch.`,
        difficulty: told.difficulty ?? null,
        proposal: told.proposal ?? null,
        deliverable_evidence: told.isCompletion ? 'Báo cáo kết quả MẪU-11/BC' : null,
        is_completion: told.isCompletion ?? false,
        is_sample: true,
        created_at: officeHour(on, this.context.chance),
        created_by: actors.editorId,
      });
      if (told.link !== undefined) this.showLink(id, told.link);
      if (spoken) {
        spoken.percent = percent ?? spoken.percent;
        spoken.last_reported_on = on;
        if (told.isCompletion) Object.assign(spoken, { completed_on: on, return_reason: null });
      }
      this.facts['first_reported_on'] ??= on;
      this.facts['last_reported_on'] = on;
      this.facts['percent'] = this.percentOfLeads(percent);
      if (!told.isCompletion) return;
      this.facts['completed_on'] = this.dayAllLeadsWereDone();
      this.facts['return_reason'] = null;
      const org = this.leads[lead];
      this.tell(on, 'completed', this.editor(), {
        details: { completedOn: on, ...(org && { lead: org.orgName }) },
      });
    });
  }

  confirm(on: string, by: SampleActor): void {
    this.step(on, () => {
      if (this.facts['completed_on'] === null) return;
      this.facts['confirmed_at'] = officeHour(on, this.context.chance);
      this.facts['confirmed_by'] = by.userId;
      this.tell(on, 'confirmed', by);
    });
  }

  /** Every lead that was done counts as not done again. */
  sendBack(on: string, by: SampleActor, reason: string): void {
    this.step(on, () => {
      for (const lead of this.leadFacts)
        if (lead.completed_on !== null) Object.assign(lead, { completed_on: null, return_reason: reason });
      this.facts['completed_on'] = null;
      this.facts['return_reason'] = reason;
      this.tell(on, 'returned', by, { reason });
    });
  }

  extend(on: string, by: SampleActor, to: { deadline: string; reason: string; document: string }): void {
    this.step(on, () => {
      const from = this.facts['deadline'] as string;
      this.facts['deadline'] = to.deadline;
      this.facts['extension_reason'] = to.reason;
      this.facts['extension_document'] = to.document;
      this.tell(on, 'extended', by, {
        reason: to.reason,
        document: to.document,
        details: { from, to: to.deadline },
      });
    });
  }

  setAside(on: string, by: SampleActor, disposition: 'not_applicable' | 'paused', reason: string): void {
    this.step(on, () => {
      this.facts['disposition'] = disposition;
      this.facts['disposition_reason'] = reason;
      this.tell(on, disposition, by, { reason });
    });
  }

  /** What is complete stays; a draft has no events. */
  supersede(on: string, by: SampleActor, newer: { id: string; document: string }): void {
    this.step(on, () => {
      if (this.facts['completed_on'] !== null) return;
      this.facts['superseded_on'] = on;
      this.facts['superseded_by'] = newer.document;
      if (this.facts['assigned_at'] !== null)
        this.tell(on, 'superseded', by, { document: newer.document, details: { directiveId: newer.id } });
    });
  }

  /** Goes on under a newer document: `columns` are those of the task that name its directive. */
  continueUnder(on: string, by: SampleActor, columns: TableRow, document: string): void {
    this.step(on, () => {
      const previousDocument = this.facts['document_number'] as string | null;
      const deadline = this.facts['deadline'] as string | null;
      Object.assign(this.facts, columns);
      this.tell(on, 'continued', by, {
        document,
        details: {
          directiveId: columns['directive_id'] as string,
          previousDocument,
          previousDeadline: deadline,
          deadline,
        },
      });
    });
  }

  /** Why a lead is late, in its own words. */
  explain(on: string, lead: number, explanation: string): void {
    this.step(on, () => {
      const late = this.leadFacts[lead];
      if (!late) return;
      late.overdue_explanation = explanation;
      late.explained_at = officeHour(on, this.context.chance);
      late.explained_by = this.context.actors.editorId;
      this.tell(on, 'explained', this.editor(), {
        reason: explanation,
        details: { lead: this.leads[lead]?.orgName ?? null },
      });
    });
  }

  /** A question to the body that holds the task up; answered and closed on the days given. */
  block(
    on: string,
    question: { text: string; body: SampleActor; bodyName: string; dueOn: string },
    answered?: { on: string; text: string; closedOn: string | null },
  ): void {
    this.step(on, () => {
      const { commune, actors, chance, today } = this.context;
      const isAnswered = answered !== undefined && answered.on <= today;
      const closedOn =
        isAnswered && answered.closedOn !== null && answered.closedOn <= today ? answered.closedOn : null;
      this.blocks.push({
        commune_id: commune.id,
        id: sampleId(commune.id, `${this.thing} block ${this.blocks.length}`),
        task_id: this.id,
        blocked_by_tenant: question.body.tenantId,
        blocked_by_name: question.bodyName,
        question: question.text,
        due_on: question.dueOn,
        answered_at: isAnswered ? officeHour(answered.on, chance) : null,
        answered_by: isAnswered ? question.body.userId : null,
        answer: isAnswered ? answered.text : null,
        closed_at: closedOn === null ? null : officeHour(closedOn, chance),
        closed_by: closedOn === null ? null : actors.editorId,
        is_sample: true,
        created_at: officeHour(on, chance),
        created_by: actors.editorId,
      });
      this.tell(on, 'blocked', this.editor(), {
        reason: question.text,
        details: { body: question.bodyName, dueOn: question.dueOn },
      });
      if (isAnswered) this.tell(answered.on, 'answered', question.body, { reason: answered.text });
      if (closedOn !== null) this.tell(closedOn, 'unblocked', this.editor());
    });
  }

  rows(): SampleTaskRows {
    const isAssigned = this.facts['assigned_at'] !== null;
    const states = this.stateRows();
    return {
      task: this.facts,
      leads: isAssigned ? this.leadRows() : [],
      updates: this.updates,
      files: this.files,
      blocks: this.blocks,
      events: this.events,
      states: states.length > 1 ? states : [],
    };
  }

  /** Steps of one day leave one state. */
  private step(on: string, take: () => void): void {
    if (on > this.context.today || this.facts['superseded_on'] !== null) return;
    take();
    if (this.facts['assigned_at'] !== null) this.known.set(on, this.knownOn(on));
  }

  private knownOn(day: string): TableRow {
    const { facts } = this;
    const dayOf = (instant: ColumnValue | undefined) =>
      typeof instant === 'string' ? instant.slice(0, 10) : null;
    return {
      commune_id: this.context.commune.id,
      id: this.id,
      valid_from: day,
      valid_to: 'infinity',
      assigned_on: dayOf(facts['assigned_at']),
      starts_on: facts['starts_on'] ?? null,
      deadline: facts['deadline'] ?? null,
      original_deadline: facts['original_deadline'] ?? null,
      completed_on: facts['completed_on'] ?? null,
      confirmed_on: dayOf(facts['confirmed_at']),
      first_reported_on: facts['first_reported_on'] ?? null,
      last_reported_on: facts['last_reported_on'] ?? null,
      percent: facts['percent'] ?? null,
      disposition: facts['disposition'] ?? null,
      superseded_on: facts['superseded_on'] ?? null,
    };
  }

  /** One state for all that was known before the days that trends show. */
  private stateRows(): TableRow[] {
    const since = addDays(this.context.today, -DAYS_OF_HISTORY);
    const known = [...this.known.values()];
    const days = [...this.known.keys()];
    const first = Math.max(
      0,
      days.findLastIndex((day) => day <= since),
    );
    return known.slice(first).map((state, index) => ({
      ...state,
      valid_from: index === 0 ? '-infinity' : (state['valid_from'] ?? null),
      valid_to: days[first + index + 1] ?? 'infinity',
    }));
  }

  private leadRows(): TableRow[] {
    return this.leads.map(({ role, orgTenant, orgName }, index) => ({
      commune_id: this.context.commune.id,
      id: this.leadId(index),
      task_id: this.id,
      role,
      ordinal: index + 1,
      org_tenant: orgTenant,
      org_name: orgName,
      ...(this.leadFacts[index] ?? LEAD_NOT_YET),
      is_sample: true,
      created_by: this.context.actors.editorId,
    }));
  }

  private leadId(index: number): string {
    return sampleId(this.context.commune.id, `${this.thing} lead ${index}`);
  }

  private showLink(updateId: string, url: string): void {
    const { commune, actors } = this.context;
    this.files.push({
      commune_id: commune.id,
      id: sampleId(commune.id, `${this.thing} link ${this.files.length}`),
      task_id: this.id,
      update_id: updateId,
      url,
      title: 'Sản phẩm minh họa',
      is_sample: true,
      created_by: actors.editorId,
    });
  }

  private tell(
    on: string,
    action: string,
    by: SampleActor,
    told: {
      reason?: string;
      document?: string;
      details?: Readonly<Record<string, string | number | null>>;
    } = {},
  ): void {
    const { commune, chance } = this.context;
    this.events.push({
      commune_id: commune.id,
      id: sampleId(commune.id, `${this.thing} event ${this.events.length}`),
      task_id: this.id,
      action,
      happened_at: officeHour(on, chance),
      reason: told.reason ?? null,
      document: told.document ?? null,
      details: JSON.stringify(told.details ?? {}),
      actor_tenant: by.tenantId,
      actor_name: by.name,
      is_sample: true,
      created_by: by.userId,
    });
  }

  private editor(): SampleActor {
    return editorOf(this.context);
  }

  private percentOfLeads(newest: number | null): number | null {
    const leading = this.leadFacts.filter((_, index) => this.leads[index]?.role === 'lead');
    if (leading.length < 2) return newest ?? (this.facts['percent'] as number | null);
    if (leading.every(({ percent }) => percent === null)) return null;
    return Math.round(leading.reduce((sum, { percent }) => sum + (percent ?? 0), 0) / leading.length);
  }

  private dayAllLeadsWereDone(): string | null {
    const days = this.leadFacts.flatMap(({ completed_on: day }, index) =>
      this.leads[index]?.role === 'lead' ? [day] : [],
    );
    return days.reduce(
      (latest, day) => (latest === null || day === null ? null : latest > day ? latest : day),
      '',
    );
  }
}

export function editorOf({ commune, actors }: SampleContext): SampleActor {
  return {
    userId: actors.editorId,
    tenantId: commune.id,
    name: `Cán bộ ${commune.fullName} (mẫu)`,
  };
}

export function approverOf({ commune, actors }: SampleContext): SampleActor {
  return {
    userId: actors.approverId,
    tenantId: commune.id,
    name: `Lãnh đạo ${commune.fullName} (mẫu)`,
  };
}

const NOT_YET = {
  assigned_at: null,
  assigned_by: null,
  assigned_by_tenant: null,
  completed_on: null,
  confirmed_at: null,
  confirmed_by: null,
  return_reason: null,
  disposition: null,
  disposition_reason: null,
  extension_reason: null,
  extension_document: null,
  superseded_on: null,
  superseded_by: null,
  first_reported_on: null,
  last_reported_on: null,
  percent: null,
} as const;

const LEAD_NOT_YET: LeadFacts = {
  percent: null,
  last_reported_on: null,
  completed_on: null,
  return_reason: null,
  overdue_explanation: null,
  explained_at: null,
  explained_by: null,
};
