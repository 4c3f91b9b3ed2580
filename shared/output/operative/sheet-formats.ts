/** The forms in which a table about verbs is handed out. Apart from their writers, so that a menu loads none of them. */
export const SHEET_FORMAT_IDS = ['docx', 'html', 'csv'] as const;
export type SheetFormatId = (typeof SHEET_FORMAT_IDS)[number];
