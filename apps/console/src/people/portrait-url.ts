import { apiUrl } from '../providers/http';
import type { Person } from './person.types';

/** Where the portrait is. The fragment makes the browser ask again after a change; the API takes no unknown parameters. */
export function portraitUrl({ id, version }: Pick<Person, 'id' | 'version'>): string {
  return apiUrl(`people/${id}/portrait#${version}`);
}
