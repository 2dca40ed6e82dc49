import type { PublicContact, PublicObservation, PublicProfile, PublicTarget } from '@cis/contracts';
import { achievement, joinedTitles } from '@cis/domain';
import { type Commune, toCommuneBody } from '../communes/index.js';
import { publicTask, taskCounts } from './public-tasks.js';
import type { ContactRow, ObservationRow, PublishedRows, TargetRow } from './published-rows.js';

/** Everything published of a commune as of a day; the allow-list of what leaves the house. */
export function toProfile(commune: Commune, rows: PublishedRows, today: string): PublicProfile {
  const contacts = toContacts(commune, rows.contacts);
  const targets = toTargets(rows.targets, rows.observations);
  const tasks = rows.tasks.map((task) => publicTask(task, today));
  return {
    ...toCommuneBody(commune),
    asOf: today,
    contacts,
    targets,
    taskCounts: taskCounts(tasks),
    tasks,
    hasSample: [...contacts, ...targets, ...tasks].some(({ isSample }) => isSample),
  };
}

/** One card for each of the key personnel, in order of their highest post, with all their published posts. */
function toContacts(commune: Commune, rows: readonly ContactRow[]): PublicContact[] {
  const people = [...Map.groupBy(rows, ({ personId }) => personId).values()];
  return people
    .filter((posts) => posts.some(({ isKey }) => isKey))
    .flatMap((posts) => toContact(commune, posts));
}

function toContact(commune: Commune, posts: readonly ContactRow[]): PublicContact[] {
  const [first] = posts;
  if (!first) return [];
  return [
    {
      fullName: first.fullName,
      title: joinedTitles(
        posts.map(({ positionName, rank, kind }) => ({
          name: positionName,
          rank,
          isActing: kind === 'acting',
        })),
      ),
      block: first.block,
      posts: posts.map(({ positionCode, positionName, orgUnit, kind, term, startsOn }) => ({
        positionCode,
        name: positionName,
        orgUnit,
        kind,
        term,
        startsOn,
      })),
      officePhone: first.officePhone,
      officeEmail: first.officeEmail,
      duties: first.duties,
      receptionSchedule: first.receptionSchedule,
      portraitUrl:
        first.portraitId && `/api/v1/public/communes/${commune.code}/portraits/${first.portraitId}`,
      isSample: posts.some(({ isSample }) => isSample),
    },
  ];
}

function toTargets(targets: readonly TargetRow[], observations: readonly ObservationRow[]): PublicTarget[] {
  const latest = new Map(observations.map((row) => [`${row.indicatorCode} ${row.year}`, row]));
  return targets.map((target) => {
    const observation =
      target.horizon === 'year' ? latest.get(`${target.indicatorCode} ${target.year}`) : undefined;
    return toTarget(target, observation ?? null);
  });
}

/** The result waits for the end of the year: half a year's budget is not "không đạt". */
function toTarget(target: TargetRow, observation: ObservationRow | null): PublicTarget {
  const { decisionNumber, decisionDate, decisionAbstract, ...asked } = target;
  const { ratio, difference, result } = achievement(target, target.direction, observation?.value ?? null);
  return {
    ...asked,
    decision: { number: decisionNumber, date: decisionDate, abstract: decisionAbstract },
    latest: observation && toObservation(observation),
    ratio: ratio === null ? null : Math.round(ratio * 100) / 100,
    difference: difference === null ? null : Number(difference.toFixed(target.decimals)),
    result: observation?.isYearEnd ? result : null,
    isSample: target.isSample || (observation?.isSample ?? false),
  };
}

function toObservation({
  publishedAt,
  indicatorCode: _,
  year: __,
  isSample: ___,
  ...row
}: ObservationRow): PublicObservation {
  return { ...row, publishedAt: publishedAt.toISOString() };
}
