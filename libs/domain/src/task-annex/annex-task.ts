import type {
  AnnexFaultBody,
  AnnexFaultCode,
  AnnexField,
  AnnexLineBody,
  AnnexNoteBody,
  AnnexNoteCode,
  ProblemParams,
} from '@cis/contracts';
import { formatVietnameseDate } from '../vietnamese-date.js';
import { readBodies, type ReadBodies } from './annex-bodies.js';
import { readDeadline, readRhythm, ROUTINE_CHOICES, RHYTHM_WORDS } from './annex-deadline.js';
import type { AnnexCell, AnnexTask } from './annex-rows.js';
import { oneLine } from './annex-text.js';
import { ALL_COMMUNES, type AnnexVocabulary } from './annex-vocabulary.js';

const TITLE = { shortest: 5, longest: 500 };
const LONGEST_BODY = 200;
const MOST_BODIES = 20;
const LONGEST = { deliverable: 1000, authority: 200, note: 4000, bodies: 2000 } as const;
const SHOWN = 80;

export interface AnnexContext {
  readonly vocabulary: AnnexVocabulary;
  /** Of the directive: offered where a date has no year. */
  readonly issuedYear: number | null;
  /** The leads of the task above, offered where a merged cell was lost. */
  readonly leadsAbove: string | null;
}

export interface ReadTask {
  readonly line: AnnexLineBody | null;
  readonly faults: readonly AnnexFaultBody[];
  readonly notes: readonly AnnexNoteBody[];
}

/** One task of an annex as a line; null with the faults that keep it from being one. */
export function readTask(task: AnnexTask, context: AnnexContext): ReadTask {
  return new TaskReading(task, context).read();
}

class TaskReading {
  private readonly faults: AnnexFaultBody[] = [];
  private readonly notes: AnnexNoteBody[] = [];

  constructor(
    private readonly task: AnnexTask,
    private readonly context: AnnexContext,
  ) {}

  read(): ReadTask {
    for (const [field, cells] of this.task.cells)
      for (const cell of cells) if (cell.note) this.note(field, cell.note.code, { mark: cell.note.mark }, cell);
    if (this.task.joined.length > 0) this.note('title', 'rows-joined');
    const line = { ...this.work(), ...this.time(), ...this.bodies(), ...this.product(), ...this.choices() };
    return { line: this.faults.length === 0 ? line : null, faults: this.faults, notes: this.notes };
  } // prettier-ignore

  private work(): Pick<AnnexLineBody, 'title' | 'description'> {
    const whole = this.text('title');
    const title = oneLine(whole);
    const note = this.text('note');
    if (note.length > LONGEST.note) this.fault('note', 'text-too-long', { most: LONGEST.note });
    if (title.length < TITLE.shortest) this.fault('title', 'title-missing');
    if (title.length <= TITLE.longest) return { title, description: note === '' ? null : note };
    this.note('title', 'title-shortened');
    const description = [whole, note].filter((part) => part !== '').join('\n');
    if (description.length > 5000) this.fault('title', 'text-too-long', { most: 5000 });
    return { title: beginningOf(title), description };
  }

  private time(): Pick<AnnexLineBody, 'kind' | 'rhythm' | 'startsOn' | 'deadline'> {
    const none = { kind: 'deadline', rhythm: null, startsOn: null, deadline: null } as const;
    const cells = this.task.cells.get('deadline') ?? [];
    const [cell, second] = cells;
    const rhythmText = this.text('rhythm');
    const rhythm = rhythmText === '' ? null : readRhythm(rhythmText);
    if (!cell) {
      if (rhythm !== null) return { ...none, kind: 'routine', rhythm };
      this.fault('deadline', 'deadline-missing');
      return none;
    }
    if (second) {
      this.fault('deadline', 'deadline-differs', {}, cells.map(({ text }) => oneLine(text)).slice(0, 6)); // prettier-ignore
      return none;
    }
    const reading = readDeadline(oneLine(cell.text), this.context.issuedYear);
    if (reading.kind === 'fault') {
      this.fault('deadline', reading.code, { text: shown(cell.text) }, reading.choices);
      return none;
    }
    if (reading.kind === 'deadline') {
      if (reading.note) this.note('deadline', reading.note, { day: formatVietnameseDate(reading.deadline) });
      return { ...none, startsOn: reading.startsOn, deadline: reading.deadline };
    }
    if (rhythmText !== '' && rhythm === null) this.fault('rhythm', 'rhythm-unreadable', { text: shown(rhythmText) }, Object.values(RHYTHM_WORDS)); // prettier-ignore
    else if (reading.rhythm === null && rhythm === null) this.fault('deadline', 'rhythm-missing', {}, ROUTINE_CHOICES); // prettier-ignore
    return { ...none, kind: 'routine', rhythm: rhythm ?? reading.rhythm };
  }

  private bodies(): Pick<
    AnnexLineBody,
    | 'communeRole'
    | 'leadDepartments'
    | 'supportDepartments'
    | 'otherLeads'
    | 'supportingOrgs'
    | 'recipientsKind'
    | 'recipientValues'
  > {
    const leads = this.bodiesIn('leads');
    const supports = this.bodiesIn('supports');
    const isLead = leads.isForCommunes;
    if (!this.task.cells.has('leads')) {
      const above = this.context.leadsAbove === null ? [] : [this.context.leadsAbove];
      this.fault('leads', 'lead-missing', {}, [...above, ALL_COMMUNES]);
    } else if (!isLead && !supports.isForCommunes) this.note('leads', 'commune-unnamed');
    const named = isLead ? leads.communeCodes : supports.communeCodes;
    if (named.length > 0) this.note(isLead ? 'leads' : 'supports', 'communes-named', { count: named.length });
    return {
      communeRole: isLead ? 'lead' : 'support',
      leadDepartments: [...leads.departments],
      supportDepartments: supports.departments.filter((id) => !leads.departments.includes(id)),
      otherLeads: [...leads.others],
      supportingOrgs: supports.others.filter((name) => !leads.others.includes(name)),
      recipientsKind: named.length > 0 ? 'list' : 'all',
      recipientValues: [...named],
    };
  }

  private bodiesIn(field: 'leads' | 'supports'): ReadBodies {
    const whole = this.text(field);
    if (whole.length > LONGEST.bodies) this.fault(field, 'text-too-long', { most: LONGEST.bodies });
    const read = readBodies(whole.slice(0, LONGEST.bodies), this.context.vocabulary);
    const cell = this.task.cells.get(field)?.[0];
    for (const { text, match } of read.unsure) {
      const choices = match.choices.map((name) => whole.replace(text, name));
      this.fault(field, match.isClose ? 'body-close' : 'body-ambiguous', { text: shown(text) }, choices);
    }
    for (const name of read.others) {
      if (name.length > LONGEST_BODY) this.fault(field, 'body-too-long');
      else if (field === 'leads') this.note(field, 'other-body', { text: shown(name) }, cell);
    }
    if (Math.max(read.others.length, read.departments.length) > MOST_BODIES) this.fault(field, 'too-many-bodies', { most: MOST_BODIES }); // prettier-ignore
    return read;
  }

  private product(): Pick<AnnexLineBody, 'deliverable' | 'authority'> {
    const value = (field: 'deliverable' | 'authority'): string | null => {
      const text = this.text(field);
      if (text.length > LONGEST[field]) this.fault(field, 'text-too-long', { most: LONGEST[field] });
      return text === '' ? null : text;
    };
    const authority = value('authority');
    return { deliverable: value('deliverable'), authority: authority === null ? null : oneLine(authority) };
  }

  private choices(): Pick<AnnexLineBody, 'ownerPositionCode' | 'stageCode'> {
    const { vocabulary } = this.context;
    const [owner, stage] = [oneLine(this.text('owner')), oneLine(this.text('stage'))];
    const post = owner === '' ? null : vocabulary.position(owner);
    const inStage = stage === '' ? null : vocabulary.stage(stage);
    if (post && 'choices' in post) this.fault('owner', 'owner-unknown', { text: shown(owner) }, post.choices);
    if (inStage && 'choices' in inStage) this.fault('stage', 'stage-unknown', { text: shown(stage) }, inStage.choices); // prettier-ignore
    return {
      ownerPositionCode: post && 'code' in post ? post.code : null,
      stageCode: inStage && 'code' in inStage ? inStage.code : null,
    };
  }

  private text(field: AnnexField): string {
    return (this.task.cells.get(field) ?? []).map(({ text }) => text).join('\n');
  }

  private fault(field: AnnexField, code: AnnexFaultCode, params: ProblemParams = {}, choices: readonly string[] = []): void {
    this.faults.push({ ...this.placeOf(field), field, code, params, choices: [...new Set(choices)] });
  } // prettier-ignore

  private note(field: AnnexField, code: AnnexNoteCode, params: ProblemParams = {}, cell?: AnnexCell): void {
    this.notes.push({ ...this.placeOf(field, cell), field, code, params });
  }

  private placeOf(field: AnnexField, cell = this.task.cells.get(field)?.[0]): { row: number; column: number | null } {
    return { row: cell?.row ?? this.task.row, column: cell?.column ?? null };
  } // prettier-ignore
}

/** Up to the last full stop, semicolon or comma that fits. */
function beginningOf(title: string): string {
  const head = title.slice(0, TITLE.longest - 1);
  const end = Math.max(head.lastIndexOf('. '), head.lastIndexOf('; '), head.lastIndexOf(', '));
  const cut = end > TITLE.longest / 2 ? end : head.lastIndexOf(' ');
  return `${head.slice(0, cut > 0 ? cut : undefined).trimEnd()}…`.toWellFormed();
}

function shown(text: string): string {
  const line = oneLine(text);
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…`.toWellFormed() : line;
}
