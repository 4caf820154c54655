/** A text as the code asks for it: under which key, with which default, and in which files. */
export interface Text {
    key: string;
    english: string;
    places: string[];
}

export const ROOT: string;
export const PACKAGES: string[];
export function defaultKey(english: string): string;
export function scanTheia(): { texts: Map<string, Text[]>; unkeyed: Text[] };
export function scanOwn(): { texts: Map<string, Text>; unreadable: string[] };
export function ownEnglishFiles(): string[];
export function ownEnglish(): Record<string, string>;
export function dutch(): Record<string, string>;
export function placeholders(text: string): string[];
