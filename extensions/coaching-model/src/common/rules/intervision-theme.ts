import type { IntervisionDocument } from '../documents/intervision';
import type { Rule } from './rule';

/** S3-14: the themes take turns; the third session in a row about the same gives a hint. */
export const INTERVISION_THEME: Rule = {
    id: 'S3-14',
    check: ({ instruments }) => {
        const sessions = instruments.intervisions
            .filter(({ value }) => themeOf(value) !== '')
            .sort((a, b) => (a.value.date ?? '').localeCompare(b.value.date ?? ''));
        return sessions.flatMap(({ file }, index) => {
            const three = sessions.slice(Math.max(0, index - 2), index + 1).map(session => themeOf(session.value));
            return three.length === 3 && new Set(three).size === 1
                ? [
                      {
                          rule: 'S3-14',
                          severity: 'info' as const,
                          message: `Drie keer achter elkaar ging de intervisie over «${three[0]}». Is het tijd voor een ander thema?`,
                          file,
                          path: ['theme']
                      }
                  ]
                : [];
        });
    }
};

function themeOf({ theme, ownTheme }: IntervisionDocument): string {
    return theme === 'eigen' ? (ownTheme?.trim().toLowerCase() ?? '') : (theme ?? '');
}
