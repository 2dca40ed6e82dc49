import { emptyDraft, isEmpty, lacksProduct, proposalOf, reportOf, withPercent } from './update-draft';

const draft = emptyDraft('key');
const photo = { id: 'file', name: 'ảnh.jpg' };

describe('a quick progress report', () => {
  it('is empty until something is chosen or typed', () => {
    expect(isEmpty(draft)).toBe(true);
    expect(isEmpty(withPercent(draft, 25, true))).toBe(false);
    expect(isEmpty({ ...draft, files: [photo] })).toBe(false);
    expect(isEmpty({ ...draft, difficulty: 'Thiếu kinh phí' })).toBe(false);
  });

  it('reports completion at 100 per cent, where the task can be completed', () => {
    expect(withPercent(draft, 100, true).isCompletion).toBe(true);
    expect(withPercent(draft, 100, false).isCompletion).toBe(false);
    expect(withPercent(withPercent(draft, 100, true), 75, true).isCompletion).toBe(false);
  });

  it('needs the product to be complete: in words or as evidence', () => {
    const complete = withPercent(draft, 100, true);

    expect(lacksProduct(complete)).toBe(true);
    expect(lacksProduct({ ...complete, product: 'Biên bản 05' })).toBe(false);
    expect(lacksProduct({ ...complete, files: [photo] })).toBe(false);
  });

  it('proposes a text for what was chosen', () => {
    expect(proposalOf(draft)).toBe('none');
    expect(proposalOf({ ...draft, files: [photo] })).toBe('files');
    expect(proposalOf({ ...withPercent(draft, 50, true), files: [photo] })).toBe('percent');
    expect(proposalOf(withPercent(draft, 100, true))).toBe('completion');
  });

  it('sends only what was given', () => {
    expect(reportOf({ ...draft, files: [photo] }, 'Có ảnh.')).toEqual({ body: 'Có ảnh.', fileIds: ['file'] });
    expect(reportOf({ ...withPercent(draft, 100, true), product: ' Biên bản ' }, 'Xong.')).toEqual({
      body: 'Xong.',
      percent: 100,
      isCompletion: true,
      deliverableEvidence: 'Biên bản',
    });
  });
});
