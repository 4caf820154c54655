import { wordFinder, type WordingHint } from './wording-hint';

/** Abbreviations, only as they are written: in capitals (`ass` or `odd` may be something else). */
const ABBREVIATIONS = wordFinder(['AD(H)D', 'ADHD', 'ADD', 'ASS', 'DCD', 'LVB', 'MCDD', 'NLD', 'OCD', 'ODD', 'PDD-NOS', 'PTSS', 'TOS'], {
    exactCase: true
});

/** Names of diagnoses and of the medicine that gives them away. */
const NAMES = wordFinder([
    'adhd*',
    'angststoornis*',
    'asperger*',
    'autis*',
    'concerta',
    'depressi*',
    'dyscalculi*',
    'dyslecti*',
    'dyslexi*',
    'dyspraxi*',
    'eetstoornis*',
    'epilepsie',
    'epileptisch*',
    'gedragsstoornis*',
    'hechtingsproblematiek',
    'hechtingsstoornis*',
    'hyperkinetisch*',
    'methylfenidaat',
    'ontwikkelingsstoornis*',
    'ritalin',
    'selectief mutisme',
    'syndroom van down',
    'taalontwikkelingsstoornis*',
    'tourette*',
    'trauma',
    'zwakbegaafd*'
]);

/** What to do with a label (S3-21). */
export const DIAGNOSIS_ADVICE = 'bijzonder persoonsgegeven; beschrijf de onderwijsbehoefte';

/** Diagnosis labels in a text, each with its place, in order (S3-21). A label is health data, also when it is quoted. */
export function diagnosisLabels(text: string): readonly WordingHint[] {
    const hints = [...ABBREVIATIONS.find(text), ...NAMES.find(text)].sort((a, b) => a.start - b.start || b.end - a.end);
    return hints.filter((hint, index) => index === 0 || hint.start >= hints[index - 1].end);
}
