import { MAIN_MENU_BAR } from '@theia/core/lib/common/menu';

/** Category of all our commands: what the shortcut sheet lists and the palette shows. */
export const BEELDSPOOR_CATEGORY = 'Beeldspoor';

/** Menu paths that upper floors hang their commands on. Groups are divided by a line. */
export namespace BeeldspoorMenus {
    /** The menu "Traject" in the menu bar, between Beeld and Help. */
    export const TRAJECT = [...MAIN_MENU_BAR, '5_traject'];
    /** New, open, close: in the menu itself; the rest are menus within it. */
    export const TRAJECT_FILE = [...TRAJECT, '1_file'];
    /** Questions, notes, permissions, role, steps. */
    export const TRAJECT_DOSSIER = [...TRAJECT, '2_dossier'];
    /** Recordings: bring in, properties. */
    export const TRAJECT_RECORDINGS = [...TRAJECT, '3_recordings'];
    /** Coding. */
    export const TRAJECT_CODING = [...TRAJECT, '4_coding'];
    /** The timeline. */
    export const TRAJECT_TIMELINE = [...TRAJECT, '5_timeline'];
    /** Fragments and moments. */
    export const TRAJECT_FRAGMENTS = [...TRAJECT, '6_fragments'];
    /** Patterns and checks. */
    export const TRAJECT_ANALYSIS = [...TRAJECT, '7_analysis'];
    /** Documents. */
    export const TRAJECT_REPORT = [...TRAJECT, '8_report'];
    /** From and to other programs. */
    export const TRAJECT_EXCHANGE = [...TRAJECT, '9_exchange'];
}

/** Rank of each view in the side bars, from the top (ux.md, "Places"); lower is higher. */
export namespace BeeldspoorRanks {
    export const TRAJECT = 100;
    export const WATCH = 200;
    export const ANALYSIS = 300;
    export const TALK = 400;
    export const REPORT = 500;
    export const FILES = 900;
    /** Right side bar. */
    export const CODING = 100;
}

/** Status bar priorities on the left: the higher, the further left. Right belongs to the workbench. */
export namespace BeeldspoorStatusPriority {
    export const PHASE = 400;
    export const RATIO = 300;
    export const CONSENT = 200;
    export const PROBLEMS = 100;
}
