import {
  isOptionalPost,
  isTermOver,
  joinedTitles,
  postState,
  postWarnings,
  type PostLimits,
} from './personnel-posts.js';

function aPost(changes: Partial<PostLimits> = {}): PostLimits {
  return { name: 'Chủ tịch Ủy ban nhân dân', minHolders: 1, maxHolders: 1, appliesTo: 'all', ...changes };
}

describe('the state of a post', () => {
  it.each([
    [{ holders: 0, acting: 0 }, 'vacant'],
    [{ holders: 1, acting: 0 }, 'held'],
    [{ holders: 1, acting: 1 }, 'acting'],
    [{ holders: 2, acting: 1 }, 'over'],
  ])('with %o is %s', (occupation, state) => {
    expect(postState(aPost(), occupation)).toBe(state);
  });

  it('is never "too many" where no number is set', () => {
    expect(postState(aPost({ maxHolders: null }), { holders: 27, acting: 0 })).toBe('held');
  });
});

describe('the warnings of a post', () => {
  it('name a second holder, a missing mandatory holder and a lone acting one', () => {
    const codes = [
      { holders: 2, acting: 0 },
      { holders: 0, acting: 0 },
      { holders: 1, acting: 1 },
    ].map((occupation) => postWarnings(aPost(), occupation).map((warning) => warning.code));

    expect(codes).toEqual([['post.over-occupied'], ['post.mandatory-vacant'], ['post.acting-only']]);
  });

  it('are silent about a vacancy nobody must fill', () => {
    expect(postWarnings(aPost({ minHolders: 0 }), { holders: 0, acting: 0 })).toEqual([]);
  });
});

describe('posts', () => {
  it('are optional where only some communes have them or no number is set', () => {
    expect([
      isOptionalPost(aPost({ appliesTo: 'some' })),
      isOptionalPost(aPost({ maxHolders: null })),
      isOptionalPost(aPost()),
    ]).toEqual([true, true, false]);
  });

  it('are joined on one card in rank order, acting ones marked', () => {
    const titles = joinedTitles([
      { name: 'Chủ tịch Hội đồng nhân dân', rank: 100, isActing: true },
      { name: 'Bí thư Đảng ủy', rank: 10, isActing: false },
    ]);

    expect(titles).toBe('Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân (giao quyền, phụ trách)');
  });

  it.each([
    ['2021-2026', '2026-12-31', false],
    ['2021-2026', '2027-01-01', true],
    [null, '2027-01-01', false],
  ])('of the term %s on %s', (term, asOf, over) => {
    expect(isTermOver(term, asOf)).toBe(over);
  });
});
