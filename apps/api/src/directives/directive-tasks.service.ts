import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  MOST_DIRECTIVE_TASKS,
  type CreateDirectiveTaskBody,
  type FieldFault,
  type UpdateDirectiveTaskBody,
} from '@cis/contracts';
import { actorId, Database, newRowId, RowNotFoundError, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { CommuneDirectory } from '../communes/index.js';
import { insertStatements } from '../insert-statements.js';
import { LINES_SQL, type LineRow } from './directive-rows.js';
import { changed, lineOf, lineRow, LINE_FIELDS, type Line, type LineField } from './line-columns.js';
import {
  groundOf,
  groundStatements,
  lineFaults,
  repeatedContinuations,
  type GroundRows,
} from './line-faults.js';
import { changeDirective, lockDraft, type LockedDirective } from './locked-directive.js';

const MOST_FAULTS_SHOWN = 100;

/** The lines of a draft; every change raises the version of the directive. */
@Injectable()
export class DirectiveTasksService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** At the end. @throws DomainError request.invalid with what cannot be kept, and those of lockDraft. */
  add(caller: CallerContext, id: string, version: number, body: CreateDirectiveTaskBody): Promise<void> {
    return this.change(caller, id, version, async (tx, directive, lines) => {
      if (lines.length >= MOST_DIRECTIVE_TASKS) throw new DomainError('request.too-many');
      const line = lineOf(body);
      await this.refuseFaulty(tx, caller, directive, [...lines, line], [lines.length]);
      await insertLines(tx, directive, [line], lines.length + 1);
    });
  }

  /** @throws RowNotFoundError when the directive has no such line */
  edit(
    caller: CallerContext,
    [id, lineId]: readonly [string, string],
    version: number,
    { ordinal, ...body }: UpdateDirectiveTaskBody,
  ): Promise<void> {
    return this.change(caller, id, version, async (tx, directive, lines) => {
      const index = indexOf(lines, lineId);
      const before = lines[index] as LineRow;
      const after = changed(before, body);
      const all = lines.map((line) => (line.id === lineId ? after : line));
      await this.refuseFaulty(tx, caller, directive, all, [index]);
      await updateLine(tx, directive, lineId, before, after);
      if (ordinal !== undefined) await move(tx, directive, before.ordinal, Math.min(ordinal, lines.length));
    });
  }

  remove(caller: CallerContext, [id, lineId]: readonly [string, string], version: number): Promise<void> {
    return this.change(caller, id, version, async (tx, directive, lines) => {
      const { ordinal } = lines[indexOf(lines, lineId)] as LineRow;
      await move(tx, directive, ordinal, lines.length);
      await tx.query('delete from steering.directive_tasks where tenant_id = $1 and id = $2', [
        directive.tenantId,
        lineId,
      ]);
    });
  }

  /** All lines at once, as an annex gives them. */
  replaceAll(
    caller: CallerContext,
    id: string,
    version: number,
    bodies: readonly CreateDirectiveTaskBody[],
  ): Promise<void> {
    return this.change(caller, id, version, async (tx, directive) => {
      const lines = bodies.map(lineOf);
      await this.refuseFaulty(tx, caller, directive, lines, null);
      await tx.query('delete from steering.directive_tasks where tenant_id = $1 and directive_id = $2', [
        directive.tenantId,
        id,
      ]);
      await insertLines(tx, directive, lines, 1);
    });
  }

  private change(
    caller: CallerContext,
    id: string,
    version: number,
    work: (tx: Transaction, directive: LockedDirective, lines: readonly LineRow[]) => Promise<void>,
  ): Promise<void> {
    return this.database.within(caller.scope, async (tx) => {
      const directive = await lockDraft(tx, caller, id, version);
      await work(tx, directive, await tx.query<LineRow & Record<string, unknown>>(LINES_SQL, [id]));
      await changeDirective(tx, directive);
    });
  }

  /** Looks at the lines at `indexes`, one alone without a pointer to it; null: at all of them. */
  private async refuseFaulty(
    tx: Transaction,
    caller: CallerContext,
    directive: LockedDirective,
    lines: readonly Line[],
    indexes: readonly number[] | null,
  ): Promise<void> {
    const { provinceCode } = caller.session;
    const rows = await tx.queryAll<GroundRows>(groundStatements(provinceCode, directive));
    const ground = groundOf(this.communes, provinceCode, rows);
    const at = (index: number): string => (indexes === null ? `/tasks/${index}` : '');
    const faults: FieldFault[] = [
      ...lines.flatMap((line, index) =>
        indexes === null || indexes.includes(index) ? lineFaults(line, ground, at(index)) : [],
      ),
      ...repeatedContinuations(lines, at),
    ];
    if (faults.length > 0)
      throw new DomainError('request.invalid', {}, { faults: faults.slice(0, MOST_FAULTS_SHOWN) });
  }
}

function indexOf(lines: readonly LineRow[], lineId: string): number {
  const index = lines.findIndex(({ id }) => id === lineId);
  if (index < 0) throw new RowNotFoundError('directive_tasks');
  return index;
}

async function insertLines(
  tx: Transaction,
  { tenantId, id }: LockedDirective,
  lines: readonly Line[],
  firstOrdinal: number,
): Promise<void> {
  const by = actorId(tx);
  const rows = lines.map((line, index) => ({
    tenant_id: tenantId,
    id: newRowId(),
    directive_id: id,
    ordinal: firstOrdinal + index,
    ...lineRow(line),
    created_by: by,
    updated_by: by,
  }));
  await tx.queryAll(insertStatements('steering.directive_tasks', rows));
}

async function updateLine(
  tx: Transaction,
  { tenantId }: LockedDirective,
  lineId: string,
  before: Line,
  after: Line,
): Promise<void> {
  const fields = (Object.keys(LINE_FIELDS) as LineField[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  if (fields.length === 0) return;
  const sets = fields.map((field, index) => `${LINE_FIELDS[field]} = $${index + 4}`);
  await tx.query(
    `update steering.directive_tasks set ${sets.join(', ')}, version = version + 1, updated_at = now(), updated_by = $3
     where tenant_id = $1 and id = $2`,
    [tenantId, lineId, actorId(tx), ...fields.map((field) => after[field])],
  );
}

/** The line at place `from` goes to place `to`; those between move up or down by one. */
async function move(
  tx: Transaction,
  { tenantId, id }: LockedDirective,
  from: number,
  to: number,
): Promise<void> {
  if (from === to) return;
  await tx.query(
    `update steering.directive_tasks
     set ordinal = case when ordinal = $3::int then $4::int when $4::int > $3::int then ordinal - 1 else ordinal + 1 end
     where tenant_id = $1 and directive_id = $2 and ordinal between least($3::int, $4::int) and greatest($3::int, $4::int)`,
    [tenantId, id, from, to],
  );
}
