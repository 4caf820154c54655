import type { Improvement, TeamPlanDocument } from '../../documents/team-plan';
import type { FormDescription } from '../form-description';
import { choices, list, longText, nextId, short, yesNo } from '../form-fields';
import { recordings } from '../traject-options';

/** The verbeterpunten of a team; film does not suit everything (S3-19). */
export const TEAM_PLAN_FORM: FormDescription = {
    type: 'teamPlan',
    title: 'Teamplan',
    intro: 'Wat het team wil verbeteren, en waar film bij helpt.',
    sections: [
        {
            id: 'improvements',
            title: 'Verbeterpunten',
            fields: [
                list('improvements', 'Verbeterpunten', {
                    empty: 'Nog geen verbeterpunt.',
                    addLabel: 'Verbeterpunt toevoegen',
                    newItem: ({ value }) => ({
                        id: nextId('VP', (value as TeamPlanDocument).improvements),
                        text: '',
                        suitableForVideo: true,
                        recordings: []
                    }),
                    heading: (item: Improvement) =>
                        [`${item.id} · ${short(item.text, 'nog leeg')}`, !item.suitableForVideo && 'niet met film']
                            .filter(Boolean)
                            .join(' · '),
                    fields: [
                        longText('text', 'Wat wil het team verbeteren?'),
                        yesNo('suitableForVideo', 'Dit is op film te zien', { wide: true }),
                        choices('recordings', 'Opnamen hiervoor', recordings)
                    ]
                })
            ]
        }
    ]
};
