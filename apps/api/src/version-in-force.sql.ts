import { TODAY_SQL } from './today.sql.js';

/**
 * The version in force of each target `t`: the newest that has taken effect, else the newest announced one; `is_acknowledged`
 * looks at all of them.
 */
export const VERSION_IN_FORCE = `join lateral (
    select v.*, bool_and(v.acknowledged_at is not null) over () as is_acknowledged
    from commune.target_versions v
    where v.commune_id = t.commune_id and v.target_id = t.id
    order by (v.effective_on <= ${TODAY_SQL}) desc, v.number desc limit 1) v on true`;
