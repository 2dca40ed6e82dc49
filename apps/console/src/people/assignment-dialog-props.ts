import type { Assignment, Person } from './person.types';

export interface AssignmentDialogProps {
  readonly assignment: Assignment;
  readonly person: Person;
  readonly onClose: () => void;
}
