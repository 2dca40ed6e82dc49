import { TASK_CLARITIES, type CommuneRole, type TaskClarity } from '@cis/contracts';

/** What the six clarities of a line are read from. */
export interface LineOutline {
  readonly title: string;
  readonly kind: 'deadline' | 'routine';
  readonly rhythm: string | null;
  readonly deadline: string | null;
  readonly ownerPositionCode: string | null;
  readonly communeRole: CommuneRole;
  readonly leadDepartments: readonly number[];
  readonly otherLeads: readonly string[];
  readonly deliverable: string | null;
  readonly authority: string | null;
}

/** Which of the six a line leaves open for every commune; a post nobody holds is a matter of the single commune. */
export function missingOfLine(line: LineOutline): TaskClarity[] {
  const given: Readonly<Record<TaskClarity, boolean>> = {
    owner: line.ownerPositionCode !== null,
    work: line.title.trim().length >= 5,
    time: line.kind === 'deadline' ? line.deadline !== null : line.rhythm !== null,
    responsibility:
      line.communeRole === 'lead' || line.leadDepartments.length > 0 || line.otherLeads.length > 0,
    product: line.deliverable !== null,
    authority: line.authority !== null,
  };
  return TASK_CLARITIES.filter((clarity) => !given[clarity]);
}
