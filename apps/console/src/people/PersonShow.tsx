import { ShowPage } from '../components/ShowPage';
import type { Person } from './person.types';
import { PersonCard } from './PersonCard';

export default function PersonShow() {
  return <ShowPage<Person>>{(person) => <PersonCard person={person} />}</ShowPage>;
}
