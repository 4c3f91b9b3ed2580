const MB = 1024 * 1024;

/** The largest file that is read or written: 50 MB of text must still be refused by the intake, with its own sentence. */
export const MAX_FILE_BYTES = 128 * MB;
/** The largest HTML that is printed: 10,000 paragraphs with two embedded fonts are about 15 MB. */
export const MAX_PRINT_CHARACTERS = 64 * MB;
/** Names longer than this exist on no common file system (255 bytes or UTF-16 units). */
export const MAX_NAME_LENGTH = 255;
export const MAX_HANDLE_LENGTH = 64;
export const MAX_SETTINGS = 500;
export const MAX_SETTING_LENGTH = 20_000;
export const MAX_LOG_LENGTH = 4_000;
/** What one message may weigh on the wire: the largest file and its framing. */
export const MAX_MESSAGE_BYTES = MAX_FILE_BYTES + MB;
