import { nls } from '@theia/core/lib/common/nls';
import type { RegisterDocument } from '../../common/documents/register';
import { REGISTER_PATH } from '../../common/trajectory/document-paths';
import { isWatchingWithChildren } from '../../common/trajectory/kinds';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { edit, put, type StepField, trajectEdit } from './step-field';

/** Draagvlak and consent beside the register: protocol, last day, and the two questions to the children (S0-3). */
export function consentFields(trajectory: Trajectory, today: string): readonly StepField[] {
    const { traject, register } = trajectory;
    const protocol = nls.localize('beeldspoor/coaching-model/schoolProtocol', 'Protocol van de school voor film');
    const until = nls.localize('beeldspoor/coaching-model/retentionUntil', 'Beelden uiterlijk vernietigd op');
    const told = nls.localize('beeldspoor/coaching-model/supervisionTold', 'Leerkracht weet dat de opleider meekijkt, sinds');
    return [
        {
            id: 'protocol',
            kind: 'text',
            label: protocol,
            placeholder: nls.localize('beeldspoor/coaching-model/protocolPlaceholder', 'titel en jaar, of waar het staat'),
            value: register.protocol?.reference ?? '',
            save: value =>
                edit<RegisterDocument>(REGISTER_PATH, protocol, each =>
                    put(each, 'protocol', value && { ...each.protocol, reference: value })
                )
        },
        {
            id: 'retentionUntil',
            kind: 'date',
            label: until,
            hint: nls.localize('beeldspoor/coaching-model/retentionHint', 'Gewoonlijk niet later dan het einde van het schooljaar.'),
            value: traject.retention?.retentionUntil ?? '',
            save: value => trajectEdit(until, each => ({ ...each, retention: put(each.retention, 'retentionUntil', value) }))
        },
        ...(traject.kind === 'practice'
            ? [
                  {
                      id: 'supervisionToldOn',
                      kind: 'date' as const,
                      label: told,
                      value: traject.practice?.supervisionToldOn ?? '',
                      save: (value: string) =>
                          trajectEdit(told, each => ({ ...each, practice: put(each.practice, 'supervisionToldOn', value) }))
                  }
              ]
            : []),
        ...(isWatchingWithChildren(traject) ? buyInFields(trajectory, today) : [])
    ];
}

function buyInFields({ traject, register }: Trajectory, today: string): readonly StepField[] {
    const by = traject.coach?.code ?? '';
    const part = (id: 'film' | 'goal', label: string): StepField => ({
        id: `buyIn-${id}`,
        kind: 'check',
        label,
        value: register.buyIn?.[id]?.yes === true,
        save: yes =>
            edit<RegisterDocument>(REGISTER_PATH, label, each => ({
                ...each,
                buyIn: { answers: [], ...each.buyIn, [id]: { ...each.buyIn?.[id], yes, on: today, by } }
            }))
    });
    return [
        part('film', nls.localize('beeldspoor/coaching-model/buyInFilm', 'De kinderen willen zichzelf op film zien')),
        part('goal', nls.localize('beeldspoor/coaching-model/buyInGoal', 'De kinderen willen aan de leervraag werken'))
    ];
}
