import { BORIS_IMPORTER } from './boris/read-boris';
import { BORIS_EXPORTER } from './boris/write-boris';
import { EAF_IMPORTER } from './eaf/read-eaf';
import { EAF_EXPORTER } from './eaf/write-eaf';
import type { Exporter } from './exporter';
import type { Importer } from './importer';
import { JSON_EXPORTER, JSON_IMPORTER } from './json/neutral-json';
import { TABLE_IMPORTER } from './table/read-table';
import { CSV_EXPORTER, TSV_EXPORTER } from './table/write-table';
import { XLSX_EXPORTER } from './table/write-xlsx';
import { VTT_IMPORTER } from './vtt/read-vtt';
import { VTT_EXPORTER } from './vtt/write-vtt';

/** Ours, in the order in which they look at a file; tables take anything with rows and come last. */
export const IMPORTERS: readonly Importer[] = [EAF_IMPORTER, BORIS_IMPORTER, JSON_IMPORTER, VTT_IMPORTER, TABLE_IMPORTER];

/** Ours, in the order in which they are offered. */
export const EXPORTERS: readonly Exporter[] = [
    EAF_EXPORTER,
    XLSX_EXPORTER,
    CSV_EXPORTER,
    TSV_EXPORTER,
    VTT_EXPORTER,
    BORIS_EXPORTER,
    JSON_EXPORTER
];
