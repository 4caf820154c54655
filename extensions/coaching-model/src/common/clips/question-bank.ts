/** A question to ask with a fragment. */
export interface BankQuestion {
    readonly text: string;
    /** Requirement row it comes from. */
    readonly source: 'S1-15' | 'S0-20';
}

/** Reflection questions for parels and puzzels alike, verbatim (SY1-10). */
export const REFLECTION_QUESTIONS: readonly BankQuestion[] = [
    { text: 'Wat deed je hier?', source: 'S1-15' },
    { text: 'Hoe kreeg je dat voor elkaar?', source: 'S1-15' },
    { text: 'Zijn er dingen die je nu anders zou doen?', source: 'S1-15' }
];

/** Strong questions, verbatim (SY0-21). */
export const STRONG_QUESTIONS: readonly BankQuestion[] = [
    { text: 'Wat zie je waarover je tevreden bent?', source: 'S0-20' },
    { text: 'Waar wil je de volgende keer vooral op letten?', source: 'S0-20' },
    { text: 'Wat zou je in de volgende filmopname graag zien?', source: 'S0-20' }
];

/** All questions that come along. */
export const QUESTION_BANK: readonly BankQuestion[] = [...REFLECTION_QUESTIONS, ...STRONG_QUESTIONS];
