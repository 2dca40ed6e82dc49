import { Column, Entity } from 'typeorm';
import { TenantRow } from './tenant-row.js';

/** A person as one commune keeps them; lineage_id joins the same human being across communes. */
@Entity({ schema: 'commune', name: 'people' })
export class PersonEntity extends TenantRow {
  @Column({ name: 'lineage_id', type: 'uuid' })
  lineageId!: string;

  @Column({ name: 'full_name', type: 'text' })
  fullName!: string;

  @Column({ name: 'sort_name', type: 'text' })
  sortName!: string;

  @Column({ name: 'search_name', type: 'text' })
  searchName!: string;

  @Column({ name: 'birth_date', type: 'date', nullable: true })
  birthDate!: string | null;

  @Column({ type: 'text', nullable: true })
  gender!: string | null;

  @Column({ type: 'text', nullable: true })
  hometown!: string | null;

  @Column({ type: 'text', nullable: true })
  qualification!: string | null;

  @Column({ name: 'qualification_field', type: 'text', nullable: true })
  qualificationField!: string | null;

  @Column({ name: 'has_technical_qualification', type: 'boolean', nullable: true })
  hasTechnicalQualification!: boolean | null;

  @Column({ name: 'political_theory_level', type: 'text', nullable: true })
  politicalTheoryLevel!: string | null;

  @Column({ name: 'foreign_language', type: 'text', nullable: true })
  foreignLanguage!: string | null;

  @Column({ name: 'state_management_level', type: 'text', nullable: true })
  stateManagementLevel!: string | null;

  @Column({ name: 'office_phone', type: 'text', nullable: true })
  officePhone!: string | null;

  @Column({ name: 'office_email', type: 'text', nullable: true })
  officeEmail!: string | null;

  @Column({ type: 'text', nullable: true })
  duties!: string | null;

  @Column({ name: 'reception_schedule', type: 'text', nullable: true })
  receptionSchedule!: string | null;

  @Column({ name: 'is_published', type: 'boolean' })
  isPublished!: boolean;

  @Column({ name: 'portrait_id', type: 'uuid', nullable: true })
  portraitId!: string | null;

  @Column({ name: 'is_portrait_published', type: 'boolean' })
  isPortraitPublished!: boolean;

  @Column({ name: 'portrait_basis', type: 'text', nullable: true })
  portraitBasis!: string | null;

  @Column({ name: 'portrait_basis_note', type: 'text', nullable: true })
  portraitBasisNote!: string | null;

  @Column({ name: 'portrait_basis_on', type: 'date', nullable: true })
  portraitBasisOn!: string | null;
}
