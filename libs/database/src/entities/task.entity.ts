import { Column, Entity } from 'typeorm';
import { TenantRow } from './tenant-row.js';

/** A task with its six clarities; status is derived, never stored. */
@Entity({ schema: 'commune', name: 'tasks' })
export class TaskEntity extends TenantRow {
  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'text' })
  category!: string;

  @Column({ name: 'programme_code', type: 'text', nullable: true })
  programmeCode!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', nullable: true })
  rhythm!: string | null;

  @Column({ name: 'starts_on', type: 'date', nullable: true })
  startsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  deadline!: string | null;

  @Column({ name: 'original_deadline', type: 'date', nullable: true })
  originalDeadline!: string | null;

  @Column({ name: 'owner_assignment_id', type: 'uuid', nullable: true })
  ownerAssignmentId!: string | null;

  @Column({ name: 'lead_org', type: 'text', nullable: true })
  leadOrg!: string | null;

  @Column({ name: 'supporting_orgs', type: 'text', array: true })
  supportingOrgs!: string[];

  @Column({ type: 'text', nullable: true })
  deliverable!: string | null;

  @Column({ type: 'text', nullable: true })
  authority!: string | null;

  @Column({ name: 'document_number', type: 'text', nullable: true })
  documentNumber!: string | null;

  @Column({ name: 'document_date', type: 'date', nullable: true })
  documentDate!: string | null;

  @Column({ name: 'document_issuer', type: 'text', nullable: true })
  documentIssuer!: string | null;

  @Column({ name: 'document_abstract', type: 'text', nullable: true })
  documentAbstract!: string | null;

  @Column({ name: 'department_id', type: 'integer', nullable: true })
  departmentId!: number | null;

  @Column({ name: 'assigned_at', type: 'timestamptz', nullable: true })
  assignedAt!: Date | null;

  @Column({ name: 'assigned_by', type: 'uuid', nullable: true })
  assignedBy!: string | null;

  @Column({ name: 'assigned_by_tenant', type: 'integer', nullable: true })
  assignedByTenant!: number | null;

  @Column({ name: 'completed_on', type: 'date', nullable: true })
  completedOn!: string | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  confirmedBy!: string | null;

  @Column({ name: 'return_reason', type: 'text', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'text', nullable: true })
  disposition!: string | null;

  @Column({ name: 'disposition_reason', type: 'text', nullable: true })
  dispositionReason!: string | null;

  @Column({ name: 'disposition_document', type: 'text', nullable: true })
  dispositionDocument!: string | null;

  @Column({ name: 'extension_reason', type: 'text', nullable: true })
  extensionReason!: string | null;

  @Column({ name: 'extension_document', type: 'text', nullable: true })
  extensionDocument!: string | null;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ name: 'stage_code', type: 'text', nullable: true })
  stageCode!: string | null;

  @Column({ name: 'directive_tenant', type: 'integer', nullable: true })
  directiveTenant!: number | null;

  @Column({ name: 'directive_id', type: 'uuid', nullable: true })
  directiveId!: string | null;

  @Column({ name: 'directive_task_id', type: 'uuid', nullable: true })
  directiveTaskId!: string | null;

  @Column({ name: 'lead_departments', type: 'integer', array: true })
  leadDepartments!: number[];

  @Column({ name: 'target_codes', type: 'text', array: true })
  targetCodes!: string[];

  @Column({ name: 'decision_file_id', type: 'uuid', nullable: true })
  decisionFileId!: string | null;

  @Column({ name: 'superseded_on', type: 'date', nullable: true })
  supersededOn!: string | null;

  @Column({ name: 'superseded_by', type: 'text', nullable: true })
  supersededBy!: string | null;

  @Column({ name: 'first_reported_on', type: 'date', nullable: true })
  firstReportedOn!: string | null;

  @Column({ name: 'last_reported_on', type: 'date', nullable: true })
  lastReportedOn!: string | null;

  @Column({ type: 'smallint', nullable: true })
  percent!: number | null;

  @Column({ name: 'is_public', type: 'boolean' })
  isPublic!: boolean;
}
