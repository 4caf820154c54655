import { viewingGuidePath } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import type { Finding, Rule } from './rule';

/** S4-21: coach and coachee fill in a kijkwijzer apart, each in a file of their own. */
export const GUIDES_APART: Rule = { id: 'S4-21', check: checkAuthors };

/** S1-19: fragments that a kijkwijzer names exist. */
export const GUIDE_CLIPS: Rule = { id: 'S1-19', check: checkClips };

function checkAuthors({ instruments: { viewingGuides } }: Trajectory): readonly Finding[] {
    return viewingGuides.flatMap(({ file, value: { recording, author, filledBy } }): Finding[] => {
        const finding = (message: string): Finding[] => [{ rule: 'S4-21', severity: 'error', message, file, path: ['author'] }];
        if (file !== viewingGuidePath(recording, author)) {
            return finding(`Deze kijkwijzer noemt opname ${recording} en ${author}; de naam van het bestand zegt iets anders.`);
        }
        const twin = viewingGuides.find(({ value }) => value.author === author && value.filledBy !== filledBy);
        return filledBy === 'coach' && twin
            ? finding(`${author} vult kijkwijzers in als coachee én als begeleider. Beiden vullen hun eigen kijkwijzer in.`)
            : [];
    });
}

function checkClips({ recordings, instruments: { viewingGuides } }: Trajectory): readonly Finding[] {
    return viewingGuides.flatMap(({ file, value }) => {
        const dossier = recordings.find(({ recording }) => recording.id === value.recording);
        const known = new Set(dossier?.clips.clips.map(({ id }) => id));
        return value.items.flatMap((item, index) =>
            item.clips.flatMap((clip, position): Finding[] =>
                known.has(clip)
                    ? []
                    : [
                          {
                              rule: 'S1-19',
                              severity: 'warning',
                              message: `De kijkwijzer noemt fragment ${clip} van ${value.recording}, maar dat is er niet.`,
                              file,
                              path: ['items', index, 'clips', position]
                          }
                      ]
            )
        );
    });
}
