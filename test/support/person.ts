import type { CreateAssignmentDto, CreatePersonDto } from '@cis/contracts';

let order = 0;

/** The body of a person to record; invented, with a name nobody else of the test has. */
export function aPerson(
  changes: Partial<CreatePersonDto> = {},
): Pick<CreatePersonDto, keyof CreatePersonDto> {
  order += 1;
  return {
    fullName: `Nguyễn Văn Mẫu ${inLetters(order)}`,
    birthDate: '1980-05-17',
    gender: 'male',
    qualification: 'university',
    ...changes,
  };
}

/** The body of a post to give; the person is what the test is about. */
export function anAssignment(
  changes: Partial<CreateAssignmentDto> & Pick<CreateAssignmentDto, 'personId'>,
): CreateAssignmentDto {
  return { positionCode: 'PCT_UBND', kind: 'elected', startsOn: '2025-07-01', ...changes };
}

/** 1 → `A`, 28 → `AB`: names of people have no digits. */
function inLetters(number: number): string {
  return (
    (number > 26 ? inLetters(Math.floor((number - 1) / 26)) : '') +
    String.fromCharCode(65 + ((number - 1) % 26))
  );
}
