/** Today where the communes are, as an SQL expression of type date. */
export const TODAY_SQL = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
