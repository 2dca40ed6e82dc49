import { newRowId } from '@cis/database';
import type { Chance } from './chance.js';

/** A commune as the seed needs it. */
export interface SampleCommune {
  readonly id: number;
  readonly code: string;
  readonly type: 'xa' | 'phuong';
  readonly region: 'east' | 'west';
  readonly name: string;
  readonly fullName: string;
  readonly slug: string;
  readonly population: number;
  readonly areaKm2: number;
}

/** Who entered and who approved: the ids of the commune's two accounts, and of the provincial administrator. */
export interface SampleActors {
  readonly editorId: string;
  readonly approverId: string;
  readonly provinceAdminId: string;
}

/** What every generator of one commune's rows is given. */
export interface SampleContext {
  readonly commune: SampleCommune;
  readonly actors: SampleActors;
  readonly chance: Chance;
  /** `YYYY-MM-DD`, in Việt Nam. */
  readonly today: string;
}

/** The same id for the same thing in every seed. */
export function sampleId(communeId: number, thing: string): string {
  return newRowId({ userId: 'sample', about: communeId, key: thing });
}

/** Calendar arithmetic on `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** An instant within office hours (Việt Nam) of a day. */
export function officeHour(date: string, chance: Chance): string {
  const minutes = String(chance.integer(0, 59)).padStart(2, '0');
  return `${date}T${String(chance.integer(8, 16)).padStart(2, '0')}:${minutes}:00+07:00`;
}

export function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
