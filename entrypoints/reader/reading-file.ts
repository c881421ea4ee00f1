/** The script that reads, as a file of the extension's. */
export const READING = "reading.js";
