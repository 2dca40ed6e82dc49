import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { AssignmentWrittenBody } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { todayInVietnam } from '@cis/domain';
import { ageWarnings, assignmentWarnings, toAssignment } from './person.mapper.js';
import type { AssignmentRow } from './personnel-rows.js';
import { ASSIGNMENT_COLUMNS, OCCUPATION } from './personnel-sql.js';
import { inWords } from './personnel-warnings.js';

/** One assignment with what looks wrong about it today. */
@Injectable()
export class AssignmentsReader {
  constructor(private readonly database: Database) {}

  /** @throws RowNotFoundError */
  async one(caller: CallerContext, id: string): Promise<AssignmentWrittenBody> {
    const asOf = todayInVietnam();
    const [row] = await this.database.read<AssignmentRow & { birthDate: string | null }>(
      caller.scope,
      `select ${ASSIGNMENT_COLUMNS}, ${OCCUPATION}, p.birth_date as "birthDate"
       from commune.assignments o
       cross join lateral (select o.*) a
       join commune.people p on p.commune_id = o.commune_id and p.id = o.person_id
       join reference.positions s on s.code = o.position_code
       join reference.administrative_units u on u.id = o.commune_id
       where o.id = $2`,
      [asOf, id],
    );
    if (!row) throw new RowNotFoundError('assignments');
    const body = toAssignment(row, asOf);
    const isClose = caller.session.tenantKind !== 'department';
    const ofAge = isClose && body.state === 'active' ? ageWarnings(row.birthDate, asOf) : [];
    return { ...body, warnings: [...assignmentWarnings(row, asOf), ...ofAge].map(inWords) };
  }
}
