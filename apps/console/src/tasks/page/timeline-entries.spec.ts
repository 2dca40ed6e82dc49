import { timelineOf } from './timeline-entries';

const report = (createdAt: string) =>
  ({ id: createdAt, createdAt }) as Parameters<typeof timelineOf>[0][number];
const event = (happenedAt: string, action = 'extended') =>
  ({ id: happenedAt, happenedAt, action }) as Parameters<typeof timelineOf>[1][number];

describe('the story of a task', () => {
  it('tells reports and steps in one order, the newest first', () => {
    const story = timelineOf(
      [report('2026-11-03T08:00:00Z'), report('2026-11-01T08:00:00Z')],
      [event('2026-11-02T08:00:00.000Z')],
    );

    expect(story.map(({ kind }) => kind)).toEqual(['report', 'event', 'report']);
  });

  it('tells a reported completion once', () => {
    const story = timelineOf([report('2026-11-03T08:00:00Z')], [event('2026-11-03T08:00:00Z', 'completed')]);

    expect(story).toHaveLength(1);
  });
});
