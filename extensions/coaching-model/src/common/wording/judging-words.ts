import { wordFinder, type WordingHint } from './wording-hint';

/**
 * Words that judge a person instead of telling what is seen or heard (S3-4). Words that also describe a situation (druk,
 * slecht te horen) are left out: a hint that is often wrong is not read.
 */
const JUDGING = wordFinder([
    'aandachttrekker*',
    'aandachtvrager*',
    'aandachtzieker*',
    'aanstellerig*',
    'aanstelster',
    'agressie[fv]*',
    'arrogant*',
    'asociaal',
    'asociale',
    'bazig*',
    'brutaal',
    'brutale',
    'dom',
    'domme',
    'egoïstisch*',
    'gemeen',
    'gemene',
    'hopeloos',
    'hopeloze',
    'hysterisch*',
    'irritant*',
    'kinderachtig*',
    'koppig*',
    'lastig*',
    'lui',
    'luie',
    'manipulatief',
    'manipulatieve',
    'moeilijk kind',
    'onbeleefd*',
    'onbeschoft*',
    'ongehoorzaam',
    'ongehoorzame',
    'ongeïnteresseerd*',
    'ongemotiveerd*',
    'onhandelbaar',
    'onhandelbare',
    'onmogelijk kind',
    'onuitstaanbaar',
    'onuitstaanbare',
    'onwillig*',
    'respectloos',
    'respectloze',
    'slordig*',
    'storend*',
    'stout',
    'stoute',
    'ongezeglijk*',
    'vervelend*',
    'verwend*',
    'zeurderig*',
    'zielig*'
]);

/** What somebody said, between quotation marks of any kind: that was heard, and is no judgement of the writer. */
const QUOTED = /«[^»\n]*»|“[^”\n]*”|"[^"\n]*"|‘[^’\n]*’(?!\p{L})|(?<![\p{L}\p{N}])'(?! )[^'\n]*(?<! )'(?![\p{L}\p{N}])/gu;

/** Judging words in an observation, each with its place; quoted speech is left alone (S3-4). */
export function judgingWords(text: string): readonly WordingHint[] {
    if (!JUDGING.maybeIn(text)) {
        return [];
    }
    const own = text.replace(QUOTED, quoted => ' '.repeat(quoted.length));
    return JUDGING.find(own);
}
