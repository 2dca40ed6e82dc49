import type { Client } from 'pg';

/** A directive as the API takes it. */
export function aDirective(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    number: '15/KH-UBND',
    issuedOn: '2026-01-15',
    issuer: 'UBND tỉnh Gia Lai',
    abstract: 'Kế hoạch triển khai nhiệm vụ chuyển đổi số ở cơ sở',
    ...change,
  };
}

/** A line all of whose clarities are given. */
export function aLine(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Bố trí người hướng dẫn dịch vụ công tại bộ phận một cửa',
    kind: 'deadline',
    deadline: '2099-12-31',
    ownerPositionCode: 'CT_UBND',
    deliverable: 'Quyết định phân công',
    authority: 'Chủ tịch UBND tỉnh',
    ...change,
  };
}

/** Somebody in the post in every commune but those left out; invented. */
export async function fillPost(
  admin: Client,
  positionCode: string,
  vacantCommuneIds: readonly number[] = [],
): Promise<void> {
  await admin.query(
    `with filled as (
       select u.id as commune_id, gen_random_uuid() as person_id, gen_random_uuid() as assignment_id
       from reference.administrative_units u where u.valid_to is null and u.type in ('xa', 'phuong') and not u.id = any($2::int[])
     ), people as (
       insert into commune.people (commune_id, id, lineage_id, full_name, sort_name, search_name, is_sample)
       select commune_id, person_id, person_id, 'Người Mẫu', 'Mẫu Người', 'nguoimau', true from filled returning commune_id, id
     )
     insert into commune.assignments (commune_id, id, person_id, position_code, kind, is_primary, starts_on, is_sample)
     select f.commune_id, f.assignment_id, p.id, $1, 'elected', true, '2025-07-01', true
     from filled f join people p on p.commune_id = f.commune_id and p.id = f.person_id`,
    [positionCode, vacantCommuneIds],
  );
}
