import { AttachmentEntity } from './attachment.entity.js';
import { PersonEntity } from './person.entity.js';
import { PersonConfidentialEntity } from './person-confidential.entity.js';
import { AssignmentEntity } from './assignment.entity.js';
import { TargetEntity } from './target.entity.js';
import { TargetVersionEntity } from './target-version.entity.js';
import { ObservationEntity } from './observation.entity.js';
import { TaskEntity } from './task.entity.js';

export { TenantRow } from './tenant-row.js';
export {
  AttachmentEntity,
  PersonEntity,
  PersonConfidentialEntity,
  AssignmentEntity,
  TargetEntity,
  TargetVersionEntity,
  ObservationEntity,
  TaskEntity,
};

/** Every mapped table; the schema test compares them with the migrated database. */
export const entities = [
  AttachmentEntity,
  PersonEntity,
  PersonConfidentialEntity,
  AssignmentEntity,
  TargetEntity,
  TargetVersionEntity,
  ObservationEntity,
  TaskEntity,
];
