/** Data files of this package that code may read as they are; their schema judges them. */
declare module '*/data/vragenbank.artikelen-1.0.json' {
    const data: unknown;
    export default data;
}
