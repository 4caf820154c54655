/** One step of the intervisie protocol (`domain/03` §3.5). */
export interface IntervisionStep {
    /** 1 to 10. */
    readonly number: number;
    /** Dutch. */
    readonly title: string;
    /** What happens, in one Dutch line. */
    readonly text: string;
}

const STEPS: readonly (readonly [string, string])[] = [
    ['Afspraken', 'Iedereen neemt de afspraken aan: vertrouwelijk, geen kopieën, de inbrenger mag op elk moment stoppen.'],
    ['Fragment en vraag', 'De inbrenger laat een fragment zien en stelt een vraag.'],
    ['Zien en horen', 'Ieder noteert voor zichzelf wat er te zien en te horen is.'],
    ['Wat is sterk', 'De groep benoemt wat er sterk is in het fragment.'],
    ['Vragen', 'Informatieve vragen aan de inbrenger, zonder advies.'],
    ['Analyse', 'De groep zoekt samen naar patronen en onderwijsbehoeften.'],
    ['Ieders kijk', 'Ieder schrijft een eigen kijk of advies; pas zichtbaar als iedereen heeft bewaard.'],
    ['Luisteren en kiezen', 'De inbrenger luistert en kiest daarna wat past.'],
    ['Actie', 'De inbrenger zegt welke stap hij of zij gaat zetten.'],
    ['Terugblik', 'De groep kijkt terug op de bijeenkomst.']
];

/** The ten steps in order. */
export const INTERVISION_STEPS: readonly IntervisionStep[] = STEPS.map(([title, text], index) => ({ number: index + 1, title, text }));

export const OBSERVATION_STEP = 3;
export const VIEW_STEP = 7;
export const LAST_STEP = INTERVISION_STEPS.length;

/** Agreements with which a session begins; a group may change them before anybody accepts. */
export const INTERVISION_AGREEMENTS: readonly string[] = [
    'Wat we zien en horen blijft in deze groep.',
    'Niemand maakt kopieën, foto’s of aantekeningen met namen.',
    'De inbrenger mag op elk moment stoppen; dan gaat het fragment voor iedereen dicht.'
];
