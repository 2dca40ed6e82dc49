import { actorId, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import type { LockedTask } from './locked-task.js';

/**
 * The report names evidence that the caller has put to the task before and no report names yet.
 * @throws DomainError request.invalid for anything else, as if it were not there.
 */
export async function attachFiles(
  tx: Transaction,
  { communeId, id: taskId }: LockedTask,
  updateId: string,
  fileIds: readonly string[],
): Promise<void> {
  const asked = [...new Set(fileIds)];
  if (asked.length === 0) return;
  const rows = await tx.query<{ id: string }>(
    `update commune.task_files set update_id = $3
     where commune_id = $1 and task_id = $2 and id = any ($4::uuid[]) and update_id is null and removed_at is null and created_by = $5 returning id`,
    [communeId, taskId, updateId, asked, actorId(tx)],
  );
  const found = new Set(rows.map(({ id }) => id));
  const faults = fileIds.flatMap((id, index) =>
    found.has(id)
      ? []
      : [
          {
            pointer: `/fileIds/${index}`,
            code: 'exists',
            detail: 'Không có tệp này đang chờ gắn vào báo cáo.',
          },
        ],
  );
  if (faults.length > 0) throw new DomainError('request.invalid', {}, { faults });
}
