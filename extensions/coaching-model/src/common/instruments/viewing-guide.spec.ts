import { expect, it } from 'vitest';
import { type ViewingGuideDocument, viewingGuideSchema } from '../documents/viewing-guide';
import { SAMPLE_VIEWING_GUIDE } from './sample-viewing-guide';
import { guideRemarks, mergeViewingGuides, newViewingGuide } from './viewing-guide';

const guide = (
    author: string,
    filledBy: 'coach' | 'coachee',
    ...entries: Partial<ViewingGuideDocument['items'][number]>[]
): ViewingGuideDocument => {
    const empty = newViewingGuide(SAMPLE_VIEWING_GUIDE, 'O1', author, filledBy);
    return { ...empty, items: empty.items.map(item => ({ ...item, ...entries.find(({ id }) => id === item.id) })) };
};

it('S4-21 coachee and coach each have a file of their own; the view has both columns', () => {
    const coachee = guide('LK1', 'coachee', { id: 'I1', seen: 'gezien', remark: 'Ik kijk naar L03.', clips: ['C01'] });
    const coach = guide('MV', 'coach', { id: 'I1', seen: 'niet gezien', remark: 'Bij L07 nog niet.', clips: ['C02'] });
    expect(viewingGuideSchema.parse(coachee)).toEqual(coachee);
    expect(coachee.author).not.toBe(coach.author);
    const merged = mergeViewingGuides('O1', [coach, coachee]);
    expect(merged.items).toHaveLength(SAMPLE_VIEWING_GUIDE.items.length);
    expect(merged.items[0]).toEqual({
        id: 'I1',
        domain: 'interactie',
        behaviour: SAMPLE_VIEWING_GUIDE.items[0].behaviour,
        coachee: { seen: 'gezien', remark: 'Ik kijk naar L03.', clips: ['C01'] },
        coach: { seen: 'niet gezien', remark: 'Bij L07 nog niet.', clips: ['C02'] }
    });
    expect(mergeViewingGuides('O1', [coach]).items[0]).toMatchObject({ coachee: null, coach: { seen: 'niet gezien' } });
    expect(mergeViewingGuides('O2', [coach, coachee]).items).toEqual([]);
});

it('S4-21 keeps items that only one of both has', () => {
    const own = {
        ...guide('MV', 'coach'),
        items: [{ id: 'X1', domain: 'interactie', behaviour: 'lacht', seen: null, remark: '', clips: [] }]
    };
    const merged = mergeViewingGuides('O1', [guide('LK1', 'coachee'), own]);
    expect(merged.items.at(-1)).toMatchObject({ id: 'X1', coachee: null, coach: { remark: '' } });
});

it('S1-19 exports remarks with fragments, and no number at all', () => {
    const merged = mergeViewingGuides('O1', [
        guide('LK1', 'coachee', { id: 'I1', seen: 'gezien', remark: 'Ik kijk naar L03.', clips: ['C01', 'C04'] }),
        guide('MV', 'coach', { id: 'O1', seen: 'n.v.t.' })
    ]);
    const remarks = guideRemarks(merged);
    expect(remarks.map(({ by, seen, remark, clips }) => [by, seen, remark, clips])).toEqual([
        ['coachee', 'gezien', 'Ik kijk naar L03.', ['C01', 'C04']],
        ['coach', 'n.v.t.', '', []]
    ]);
    const values = (value: unknown): unknown[] =>
        typeof value === 'object' && value !== null ? Object.values(value).flatMap(values) : [value];
    expect(values([merged, remarks]).filter(value => typeof value === 'number')).toEqual([]);
    expect(JSON.stringify([merged, remarks])).not.toMatch(/%|totaal|gemiddeld/);
});

it('S1-19 comes with a small sample in own words in the three fields', () => {
    expect(new Set(SAMPLE_VIEWING_GUIDE.items.map(({ domain }) => domain))).toEqual(
        new Set(['interactie', 'instructie', 'klassenorganisatie'])
    );
    expect(new Set(SAMPLE_VIEWING_GUIDE.items.map(({ id }) => id)).size).toBe(SAMPLE_VIEWING_GUIDE.items.length);
    expect(SAMPLE_VIEWING_GUIDE).toMatchObject({ origin: 'eigen', licence: 'MIT' });
});
